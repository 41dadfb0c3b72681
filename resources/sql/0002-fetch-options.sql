-- How a person wants a feed to be asked for. Never a password: those stay in the system's keychain.
ALTER TABLE feed ADD COLUMN interval_minutes INTEGER NOT NULL DEFAULT 0; -- 0: by the feed's own rhythm
ALTER TABLE feed ADD COLUMN user_agent TEXT NOT NULL DEFAULT '';         -- empty: Masthead's own
ALTER TABLE feed ADD COLUMN headers TEXT NOT NULL DEFAULT '';            -- lines of "Name: value"
ALTER TABLE feed ADD COLUMN user_name TEXT NOT NULL DEFAULT '';
