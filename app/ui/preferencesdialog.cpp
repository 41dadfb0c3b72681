#include "preferencesdialog.h"

#include "appearance.h"
#include "clearbutton.h"
#include "desktoppage.h"
#include "documents.h"
#include "errortext.h"
#include "focusedge.h"
#include "foreigntext.h"
#include "keyspage.h"
#include "language.h"
#include "networkpage.h"
#include "pagethemes.h"
#include "preferences.h"
#include "preferencespage.h"
#include "settingfile.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Masthead {

namespace {

QList<PreferencesPage::Text> pageThemes(const PageThemes &themes)
{
    QList<PreferencesPage::Text> offered{{PreferencesDialog::tr("As the window"), {}}};
    for (const PageTheme &theme : themes.choices())
        offered.append({isolated(theme.name), theme.id});
    return offered;
}

QList<PreferencesPage::Text> textFaces()
{
    QList<PreferencesPage::Text> faces{{PreferencesDialog::tr("The theme's"), {}}};
    QStringList families;
    for (const QString &family : QFontDatabase::families())
        families.append(family.section(QStringLiteral(" ["), 0, 0)); // a page knows no foundries
    families.removeDuplicates();
    for (const QString &family : std::as_const(families))
        faces.append({family, family});
    return faces;
}

}

PreferencesDialog::PreferencesDialog(Preferences &preferences, const Actions &actions, const PageThemes &themes,
                                     Passwords &passwords, QWidget *parent)
    : QDialog(parent), m_preferences(preferences), m_actions(actions), m_themes(themes), m_search(new QLineEdit(this)),
      m_names(new QListWidget(this)), m_pages(new QStackedWidget(this)), m_message(new QLabel(this))
{
    setWindowTitle(tr("Preferences"));
    resize(withinScreen(QSize(760, 520), *this));
    fillGeneral();
    fillFeeds();
    fillReading();
    add(new KeysPage(m_preferences, m_actions, m_pages));
    add(new DesktopPage(m_preferences, m_pages));
    add(new NetworkPage(m_preferences, passwords, m_pages));
    fillArchive();
    fillPrivacy();
    build();
    m_names->setCurrentRow(0);
}

// ---- the pages

PreferencesPage *PreferencesDialog::addPage(const QString &title)
{
    auto *page = new PreferencesPage(title, m_pages);
    add(page);
    return page;
}

void PreferencesDialog::add(PreferencesPage *page)
{
    m_pages->addWidget(page);
    m_names->addItem(page->title());
}

void PreferencesDialog::fillGeneral()
{
    PreferencesPage *page = addPage(tr("General"));
    QList<PreferencesPage::Text> spoken{{tr("The system's"), {}}};
    for (const Language &language : languages())
        spoken.append({language.name, language.code});
    page->addText({tr("&Language"), tr("Of menus and messages. The window is built anew once this box is closed.")},
                  m_preferences.language, spoken);
    page->addChoice({tr("&Appearance"), tr("The colours of the window and of articles.")}, m_preferences.appearance,
                    {tr("The system's"), tr("Light"), tr("Dark")});
}

void PreferencesDialog::fillFeeds()
{
    PreferencesPage *page = addPage(tr("Feeds"));
    page->addFlag({tr("&Refresh feeds by themselves"),
                   tr("Each as often as it has news, or as its own settings say. Otherwise only when you ask for it.")},
                  m_preferences.automaticRefresh);
}

void PreferencesDialog::fillReading()
{
    PreferencesPage *page = addPage(tr("Reading"));
    page->addText({tr("&Theme of the page"), tr("The colours and the face of articles. Your own are offered too.")},
                  m_preferences.pageTheme, pageThemes(m_themes));
    page->addNumber({tr("Text si&ze"), tr("Of articles, in pixels.")}, m_preferences.textSize);
    page->addText({tr("Text &face"), tr("Of articles. The theme has one for each language.")}, m_preferences.textFace,
                  textFaces());
    page->addNumber({tr("&Width of lines"), tr("Of articles, at most, in characters.")}, m_preferences.lineWidth);
    page->addNumber({tr("&Height of lines"), tr("Of articles, for the size of the text.")}, m_preferences.lineHeight,
                    QStringLiteral(" %"));
    page->addChoice({tr("Chi&nese"), tr("Articles in Chinese are shown in this script; the original is a key away.")},
                    m_preferences.chineseScript, {tr("As it was written"), tr("Simplified"), tr("Traditional")});
    page->addChoice({tr("&Layout of the window"), tr("A narrow window shows the list, then the article, by itself.")},
                    m_preferences.layout,
                    {tr("Three columns"), tr("List above the article"), tr("List, then the article"),
                     tr("Newspaper: all articles on one page")});
    page->addFlag({tr("&Compact rows"), tr("One line for the title in the list of articles.")}, m_preferences.compact);
    page->addFlag({tr("&Pictures in the list"), tr("The lead image of an article beside its title.")},
                  m_preferences.rowPictures);
    page->addChoice(
        {tr("&Mark articles as read"),
         tr("Opening is a click, scrolling, going on to the next unread one, or the browser. Passing by keys only shows it.")},
        m_preferences.marking, {tr("When they are opened"), tr("When they are shown"), tr("Only by hand")});
    page->addNumber({tr("&Speed of reading aloud"), tr("From −10 to 10; 0 is the voice's own.")}, m_preferences.voiceSpeed);
}

void PreferencesDialog::fillArchive()
{
    PreferencesPage *page = addPage(tr("Archive"));
    page->addFlag({tr("&Copy the archive every day"),
                   tr("A verified copy beside the archive. The newest seven are kept, for Restore Archive.")},
                  m_preferences.dailyBackup);
    page->addNumber({tr("&Room for pictures kept offline"),
                     tr("Of feeds whose settings ask for it. Where it is used up, no more are kept until some were read.")},
                    m_preferences.keptMegabytes, QStringLiteral(" MiB"));
}

void PreferencesDialog::fillPrivacy()
{
    PreferencesPage *page = addPage(tr("Privacy"));
    page->addFlag({tr("Fetch &pictures from the net"),
                   tr("Their servers learn that an article was fetched. Each feed has a switch of its own too.")},
                  m_preferences.pictures);
    page->addFlag({tr("&Keep recent searches"),
                   tr("The command palette offers the last twenty. Switched off, they are forgotten at once.")},
                  m_preferences.keepSearches);
}

// ---- around them

void PreferencesDialog::build()
{
    m_search->setObjectName(QStringLiteral("search"));
    m_search->setPlaceholderText(tr("Find a setting"));
    m_search->setAccessibleName(tr("Find a setting"));
    addClearButton(*m_search);
    m_names->setObjectName(QStringLiteral("pages"));
    m_names->setAccessibleName(tr("Pages"));
    m_names->setFrameShape(QFrame::NoFrame);
    m_names->setSpacing(3);
    new FocusEdge(m_names); // its rows look alike with the focus and without it
    m_message->setObjectName(QStringLiteral("message"));
    m_message->setTextFormat(Qt::PlainText);
    m_message->setWordWrap(true);
    m_message->hide();

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton *load = buttons->addButton(tr("Import…"), QDialogButtonBox::ActionRole);
    QPushButton *save = buttons->addButton(tr("Export…"), QDialogButtonBox::ActionRole);
    buttons->setFocusProxy(nullptr); // it stands between its buttons, and Tab would never come past it
    // Enter ends what is typed in a field.
    for (QPushButton *button : findChildren<QPushButton *>())
        button->setAutoDefault(false);

    auto *side = new QVBoxLayout;
    side->addWidget(m_search);
    side->addWidget(m_names, 1);
    QSizePolicy room = m_pages->sizePolicy();
    room.setRetainSizeWhenHidden(true); // what is typed stays where it is
    m_pages->setSizePolicy(room);
    m_search->setFixedWidth(170);
    m_names->setFixedWidth(170);
    auto *middle = new QHBoxLayout;
    middle->addLayout(side);
    middle->addWidget(m_pages, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(middle, 1);
    layout->addWidget(m_message);
    layout->addWidget(buttons);

    connect(m_names, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_search, &QLineEdit::textChanged, this, &PreferencesDialog::find);
    connect(load, &QPushButton::clicked, this, &PreferencesDialog::askAndImport);
    connect(save, &QPushButton::clicked, this, &PreferencesDialog::askAndExport);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
}

void PreferencesDialog::find(const QString &words)
{
    int first = -1;
    for (int index = 0; index < m_pages->count(); ++index) {
        const int found = static_cast<PreferencesPage *>(m_pages->widget(index))->narrow(words);
        m_names->item(index)->setHidden(found == 0);
        if (found > 0 && (first < 0 || index == m_names->currentRow()))
            first = index;
    }
    if (first >= 0)
        m_names->setCurrentRow(first);
    m_pages->setVisible(first >= 0);
    say(first < 0 ? tr("No setting has these words.") : QString());
}

void PreferencesDialog::say(const QString &sentence)
{
    m_message->setText(sentence);
    m_message->setVisible(!sentence.isEmpty());
}

// ---- to another machine

void PreferencesDialog::askAndExport()
{
    const QString path =
        QFileDialog::getSaveFileName(this, tr("Export Preferences"),
                                     inDocuments(QStringLiteral("masthead-preferences.json")), tr("Preferences (*.json)"));
    if (!path.isEmpty())
        exportTo(path);
}

void PreferencesDialog::exportTo(const QString &path)
{
    const Done saved = saveSettings(m_preferences, path);
    say(saved ? tr("Preferences saved to %1, without any password.").arg(QDir::toNativeSeparators(path))
              : errorText(saved.error()));
}

void PreferencesDialog::askAndImport()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Import Preferences"), {}, tr("Preferences (*.json);;All files (*)"));
    if (!path.isEmpty())
        importFrom(path);
}

void PreferencesDialog::importFrom(const QString &path)
{
    const Result<QStringList> left = loadSettings(m_preferences, path);
    if (!left)
        say(left.error().kind == ErrorKind::Malformed ? tr("This is no file of preferences.") : errorText(left.error()));
    else if (left->isEmpty())
        say(tr("Preferences taken over."));
    else
        say(tr("Preferences taken over, but for what is unknown here or has a wrong value: %1.").arg(left->join(tr(", "))));
}

}
