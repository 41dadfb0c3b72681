#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QStackedWidget;

namespace Masthead {

class Actions;
class Preferences;
class PageThemes;
class Passwords;
class PreferencesPage;

/// All preferences, on pages that stand down the side, with a field that finds them by their words. What is chosen is kept and
/// takes effect at once; they can be taken to another machine as a file. GUI thread.
class PreferencesDialog : public QDialog {
    Q_OBJECT

public:
    PreferencesDialog(Preferences &preferences, const Actions &actions, const PageThemes &themes, Passwords &passwords,
                      QWidget *parent = nullptr);

    void exportTo(const QString &path);
    void importFrom(const QString &path); ///< what of it was left out is told

private:
    PreferencesPage *addPage(const QString &title);
    void add(PreferencesPage *page);
    void fillGeneral();
    void fillFeeds();
    void fillReading();
    void fillArchive();
    void fillPrivacy();
    void build();
    void find(const QString &words);
    void askAndExport();
    void askAndImport();
    void say(const QString &sentence);

    Preferences &m_preferences;
    const Actions &m_actions;
    const PageThemes &m_themes;
    QLineEdit *m_search;
    QListWidget *m_names;
    QStackedWidget *m_pages;
    QLabel *m_message;
};

}
