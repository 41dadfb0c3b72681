#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace Masthead {

class AnyChoiceSetting;
class FlagSetting;
class NumberSetting;
class TextSetting;

/// A page of the preferences: a row for each setting, with what it does below its name. A row shows what is chosen, also when that
/// changes elsewhere, and keeps another choice at once. GUI thread.
class PreferencesPage : public QScrollArea {
    Q_OBJECT

public:
    explicit PreferencesPage(const QString &title, QWidget *parent = nullptr);

    QString title() const { return m_title; }

    struct Row {
        QString name; ///< with a mnemonic
        QString explanation;
    };
    void addFlag(const Row &row, FlagSetting &setting);
    void addNumber(const Row &row, NumberSetting &setting, const QString &unit = {});
    /// `texts` in the order of the setting's values.
    void addChoice(const Row &row, AnyChoiceSetting &setting, const QStringList &texts);
    struct Text {
        QString shown;
        QString value;
    };
    void addText(const Row &row, TextSetting &setting, const QList<Text> &texts); ///< one of these
    void addText(const Row &row, TextSetting &setting);                           ///< any
    /// A control of another kind; it is named and described by the row.
    void addControl(const Row &row, QWidget *control);
    void addWide(QWidget *widget); ///< as wide as the page, and no row that narrow() looks at

    /// Shows the rows that hold all of these words, in their names, explanations or choices; all for none. How many there are.
    virtual int narrow(const QString &words);

protected:
    static bool holdsAll(const QString &text, const QString &words);

private:
    void add(QWidget *row, const QString &words);

    struct Found {
        QWidget *widget;
        QString words;
    };
    QString m_title;
    QList<Found> m_rows;
    QVBoxLayout *m_layout;
};

}
