#pragma once

#include <QObject>
#include <QStringList>
#include <QVariant>

#include <algorithm>
#include <optional>

class QSettings;

namespace Masthead {

class AnySetting;

/// A table of settings kept by QSettings: each is a member of the table that a class declares, and stands in all() by itself.
/// GUI thread.
class SettingTable : public QObject {
    Q_OBJECT

public:
    /// `settings` must outlive this.
    explicit SettingTable(QSettings &settings, QObject *parent = nullptr) : QObject(parent), m_settings(settings) {}

    QList<AnySetting *> all() const; ///< in the order of the table

private:
    friend class AnySetting;
    QSettings &m_settings;
};

/// One thing that a person may choose: its name in the file, its type, its default, what it may be. What stands in the file and is
/// none of that reads as the default. GUI thread.
class AnySetting : public QObject {
    Q_OBJECT

public:
    /// Whether a setting goes along where a person takes the preferences to another machine.
    enum class Reach { Everywhere, Here };

    AnySetting(SettingTable &table, const char *name, Reach reach);

    QString name() const { return m_name; }
    Reach reach() const { return m_reach; }
    virtual QVariant value() const = 0;           ///< as it is kept: bool, int, QString, QStringList or QByteArray
    virtual bool take(const QVariant &value) = 0; ///< false: it may not be that, and nothing was set

signals:
    void changed();

protected:
    QVariant kept() const;
    void keep(const QVariant &value); ///< tells of it, where it is another one

private:
    SettingTable &m_table;
    QString m_name;
    Reach m_reach;
};

/// A setting of a type. Those below say what of the file is a value of theirs.
template <typename T>
class Setting : public AnySetting {
public:
    Setting(SettingTable &table, const char *name, T initial, Reach reach = Reach::Everywhere)
        : AnySetting(table, name, reach), m_initial(std::move(initial))
    {
    }

    T operator()() const { return read(kept()).value_or(m_initial); }
    void set(const T &value) { keep(written(value)); }
    T initial() const { return m_initial; }

    QVariant value() const override { return written((*this)()); }
    bool take(const QVariant &value) override
    {
        const std::optional<T> taken = read(value);
        if (taken)
            set(*taken);
        return taken.has_value();
    }

protected:
    virtual std::optional<T> read(const QVariant &value) const = 0;
    virtual QVariant written(const T &value) const { return QVariant::fromValue(value); }

private:
    T m_initial;
};

class FlagSetting : public Setting<bool> {
public:
    using Setting::Setting;

protected:
    std::optional<bool> read(const QVariant &value) const override;
};

/// A whole number within a range; what is set beyond an end becomes that end.
class NumberSetting : public Setting<int> {
public:
    NumberSetting(SettingTable &table, const char *name, int initial, int least, int most)
        : Setting(table, name, initial), m_least(least), m_most(most)
    {
    }

    int least() const { return m_least; }
    int most() const { return m_most; }

protected:
    std::optional<int> read(const QVariant &value) const override;
    QVariant written(const int &value) const override { return std::clamp(value, m_least, m_most); }

private:
    int m_least;
    int m_most;
};

/// One of some values, each kept under a name: where the names differ from the program's, old ones must go on to be read.
class AnyChoiceSetting : public Setting<int> {
public:
    /// `names` separated by spaces.
    AnyChoiceSetting(SettingTable &table, const char *name, int initial, const char *names)
        : Setting(table, name, initial), m_names(QString::fromLatin1(names).split(QLatin1Char(' ')))
    {
    }

protected:
    std::optional<int> read(const QVariant &value) const override; ///< a name, or its number, as it was once kept
    QVariant written(const int &value) const override { return m_names.value(value); }

private:
    QStringList m_names;
};

/// As that, of an enum; `names` in the order of its values, which begin with 0.
template <typename E>
class ChoiceSetting : public AnyChoiceSetting {
public:
    ChoiceSetting(SettingTable &table, const char *name, E initial, const char *names)
        : AnyChoiceSetting(table, name, int(initial), names)
    {
    }

    E operator()() const { return E(AnyChoiceSetting::operator()()); }
    void set(E value) { AnyChoiceSetting::set(int(value)); }
};

/// A line of text; where `allowed` names some, separated by spaces, one of these or the default.
class TextSetting : public Setting<QString> {
public:
    TextSetting(SettingTable &table, const char *name, const char *initial = "", const char *allowed = "",
                Reach reach = Reach::Everywhere)
        : Setting(table, name, QString::fromUtf8(initial), reach),
          m_allowed(QString::fromLatin1(allowed).split(QLatin1Char(' '), Qt::SkipEmptyParts))
    {
    }

protected:
    std::optional<QString> read(const QVariant &value) const override;

private:
    QStringList m_allowed;
};

class ListSetting : public Setting<QStringList> {
public:
    ListSetting(SettingTable &table, const char *name, Reach reach = Reach::Everywhere) : Setting(table, name, {}, reach) {}

protected:
    std::optional<QStringList> read(const QVariant &value) const override;
};

/// What a widget keeps of its own; for this machine only.
class PlaceSetting : public Setting<QByteArray> {
public:
    PlaceSetting(SettingTable &table, const char *name) : Setting(table, name, {}, Reach::Here) {}

protected:
    std::optional<QByteArray> read(const QVariant &value) const override;
};

}
