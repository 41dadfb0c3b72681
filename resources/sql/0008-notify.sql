-- Whose new articles are told through the desktop.
ALTER TABLE feed ADD COLUMN notify INTEGER NOT NULL DEFAULT 0;
ALTER TABLE smart_folder ADD COLUMN notify INTEGER NOT NULL DEFAULT 0;
