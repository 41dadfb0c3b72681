#include "reading.h"

#include "annotationsdialog.h"
#include "articlelistpane.h"
#include "articlepane.h"
#include "articleview/articleview.h"
#include "core/whendone.h"
#include "models/articlelistmodel.h"
#include "preferences.h"
#include "storage/archive.h"
#include "undo.h"
#include "undostack.h"

#include <QPointer>

namespace Masthead {

namespace {

constexpr int retryMs = 10'000;

}

Reading::Reading(Archive &archive, ArticleListModel &model, ArticleListPane &list, ArticlePane &page, UndoStack &undo,
                 const Preferences &preferences, QObject *parent)
    : QObject(parent), m_archive(archive), m_model(model), m_list(list), m_page(page), m_undo(undo),
      m_preferences(preferences), m_marks(retryMs)
{
    connect(&m_marks, &StateQueue::waiting, this, &Reading::waiting);
    connect(&m_marks, &StateQueue::failed, this, &Reading::failed);
    connect(&list, &ArticleListPane::currentChanged, this, &Reading::choose);
    connect(&list, &ArticleListPane::clicked, this, &Reading::opened);
    connect(&list, &ArticleListPane::starClicked, this, qOverload<int>(&Reading::toggleStar));
    connect(&model, &ArticleListModel::modelReset, this, [this] {
        if (m_asked && m_model.row(m_asked) < 0) {
            ++m_question;
            m_asked = 0;
        }
        if (m_page.article() && m_model.row(m_page.article()->id) < 0)
            m_page.clear();
    });
    connect(&archive, &Archive::annotated, this, [this](ArticleId id, const Annotations &annotations) {
        if (m_page.article() && m_page.article()->id == id)
            m_page.setAnnotations(annotations);
    });
    connect(&archive, &Archive::statesChanged, this, [this](const QList<StateChange> &changes) {
        for (const StateChange &change : changes)
            if (m_page.article() && m_page.article()->id == change.id)
                m_page.setState(change.after);
    });
}

void Reading::choose(int row)
{
    const ArticleId id = m_model.id(row);
    if (!id || id == target())
        return;
    m_marked = 0;
    if (m_preferences.marking() == Preferences::Marking::Shown)
        markRead(row);
    show(id);
}

void Reading::opened()
{
    if (m_preferences.marking() != Preferences::Marking::ByHand)
        markRead(m_list.currentRow());
    emit articleOpened();
}

void Reading::openedElsewhere(const QList<ArticleId> &articles)
{
    if (m_preferences.marking() == Preferences::Marking::ByHand)
        return;
    m_marks.add(
        [this, articles] { return m_archive.setRead(articles, true); },
        [this](const QList<StateChange> &kept) { remember(kept, tr("Opened %n article(s).", nullptr, int(kept.size()))); });
}

bool Reading::areSeveralChosen() const { return m_list.chosenCount() > 1; }

void Reading::withChosen(int most, const std::function<void(const QList<ArticleRow> &articles)> &work)
{
    whenDone(m_archive.rows(m_list.chosen().mid(0, most)), this, [this, work](const Result<QList<ArticleRow>> &rows) {
        if (rows)
            work(*rows);
        else
            emit failed(rows.error());
    });
}

void Reading::scrolled()
{
    const bool isShown = m_page.article() && m_page.article()->id == m_model.id(m_list.currentRow());
    if (isShown && m_preferences.marking() != Preferences::Marking::ByHand)
        markRead(m_list.currentRow());
}

ArticleId Reading::target() const
{
    if (m_asked)
        return m_asked;
    return m_page.article() ? m_page.article()->id : 0;
}

void Reading::show(ArticleId id)
{
    const quint64 question = ++m_question;
    m_asked = id;
    m_whenShown = nullptr;
    whenDone(m_archive.article(id), this, [this, question, id](const Result<StoredArticle> &article) {
        if (question != m_question)
            return;
        m_asked = 0;
        if (!article) {
            if (id == m_model.id(m_list.currentRow())) // what is done from here on is done with no other article
                m_page.clear();
            emit failed(article.error());
            return;
        }
        m_page.show(*article, m_picturesAllowed(article->feedId));
        if (const auto work = std::exchange(m_whenShown, nullptr))
            work(*article);
    });
}

void Reading::whenShown(const std::function<void(const StoredArticle &article)> &work)
{
    if (m_asked)
        m_whenShown = work;
    else if (m_page.article())
        work(*m_page.article());
}

void Reading::showAgain()
{
    if (m_page.article() && m_page.article()->id == target())
        show(m_page.article()->id);
}

// At once and not when the article is here: what the person marks in between has the last word.
void Reading::markRead(int row)
{
    const ArticleId id = m_model.id(row);
    if (!id || id == std::exchange(m_marked, id))
        return;
    if (const auto article = m_model.article(row); article && article->state.read)
        return;
    m_marks.add([this, id] { return m_archive.setRead({id}, true); },
                [this](const QList<StateChange> &kept) {
                    if (!kept.isEmpty())
                        m_undo.push(new StateCommand(m_archive, kept, tr("Opened an article.")));
                });
}

void Reading::passed(const QList<ArticleId> &articles)
{
    if (m_preferences.marking() == Preferences::Marking::ByHand)
        return;
    m_marks.add([this, articles] { return m_archive.setRead(articles, true); },
                [this](const QList<StateChange> &kept) {
                    if (!kept.isEmpty())
                        m_undo.push(new PassCommand(m_archive, kept, tr("Passed articles.")));
                });
}

void Reading::next()
{
    if (m_list.currentRow() + 1 < m_model.rowCount())
        m_list.setCurrentRow(m_list.currentRow() + 1);
}

void Reading::previous()
{
    if (m_list.currentRow() > 0)
        m_list.setCurrentRow(m_list.currentRow() - 1);
}

void Reading::first() { m_list.setCurrentRow(std::min(0, m_model.rowCount() - 1)); }
void Reading::last() { m_list.setCurrentRow(m_model.rowCount() - 1); }

void Reading::nextUnread()
{
    if (const std::optional<int> row = m_model.nextUnread(m_list.currentRow()))
        return goTo(*row);
    goToUnread(&ArticleListModel::nextUnread);
}

void Reading::previousUnread() { goToUnread(&ArticleListModel::previousUnread); }

void Reading::goToUnread(int (ArticleListModel::*which)(int row, const QList<ArticleId> &unread) const)
{
    Query unread = m_model.query();
    unread.terms.append({.field = Query::Field::IsUnread});
    whenDone(m_archive.select(unread), this, [this, which, listed = m_model.query()](const Result<QList<ArticleId>> &ids) {
        if (m_model.query() != listed)
            return; // another list is shown
        if (!ids) {
            emit failed(ids.error());
            return;
        }
        goTo((m_model.*which)(m_list.currentRow(), *ids));
    });
}

void Reading::goTo(int row)
{
    if (row < 0)
        return emit noneLeft();
    m_list.setCurrentRow(row);
    opened();
}

// A key that repeats itself goes on from the page that was seen, and past none that was not.
void Reading::scrollOn()
{
    if (!target()) {
        nextUnread();
        return;
    }
    opened();
    if (m_asked)
        return;
    m_page.view()->scrollOn([self = QPointer(this), seen = target()](bool moved) {
        if (self && !moved && self->target() == seen)
            self->nextUnread();
    });
}

// The list has the rows that were painted; of the others the page knows the one that it shows, and the archive all.
void Reading::withState(ArticleId id, const std::function<void(const ArticleState &state)> &work)
{
    if (!id)
        return;
    if (const auto article = m_model.article(m_model.row(id)))
        return work(article->state);
    if (m_page.article() && m_page.article()->id == id)
        return work(m_page.article()->state);
    whenDone(m_archive.rows({id}), this, [work](const Result<QList<ArticleRow>> &rows) {
        if (rows && !rows->isEmpty())
            work(rows->first().state);
    });
}

void Reading::toggleRead()
{
    const ArticleId current = m_model.id(m_list.currentRow());
    withState(current, [this, current, chosen = m_list.chosen()](const ArticleState &state) {
        setRead(current, chosen, !state.read);
    });
}

void Reading::setRead(ArticleId current, const QList<ArticleId> &chosen, bool read)
{
    if (read && chosen.size() > 1)
        return markRead(chosen);
    m_marked = current;
    m_marks.add([this, chosen, read] { return m_archive.setRead(chosen, read); },
                [this, read, several = chosen.size() > 1](const QList<StateChange> &kept) {
                    if (several)
                        remember(kept, tr("Marked %n article(s) as unread.", nullptr, int(kept.size())));
                    else
                        remember(kept, read ? tr("Marked as read.") : tr("Marked as unread."));
                });
}

void Reading::toggleStar()
{
    withState(m_model.id(m_list.currentRow()),
              [this, chosen = m_list.chosen()](const ArticleState &state) { star(chosen, !state.starred); });
}

void Reading::toggleStar(int row)
{
    const ArticleId id = m_model.id(row);
    withState(id, [this, id](const ArticleState &state) { star({id}, !state.starred); });
}

void Reading::star(const QList<ArticleId> &articles, bool starred)
{
    m_marks.add([this, articles, starred] { return m_archive.setStarred(articles, starred); },
                [this, starred, several = articles.size() > 1](const QList<StateChange> &kept) {
                    const int count = int(kept.size());
                    if (several)
                        remember(kept, starred ? tr("Starred %n article(s).", nullptr, count)
                                               : tr("Unstarred %n article(s).", nullptr, count));
                    else
                        remember(kept, starred ? tr("Starred.") : tr("Unstarred."));
                });
}

void Reading::annotate(QWidget *window)
{
    if (m_annotating || !m_page.article() || m_page.article()->id != target())
        return;
    m_annotating = true;
    whenDone(m_archive.knownNames(), this, [this, window, article = *m_page.article()](const Result<KnownNames> &names) {
        auto *dialog = new AnnotationsDialog(article, names ? names->tags : QStringList(), window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::finished, this, [this] { m_annotating = false; });
        connect(dialog, &QDialog::accepted, this, [this, dialog, article] {
            if (const Annotations wanted = dialog->annotations(); wanted != article.annotations)
                keep(article.id, wanted);
        });
        dialog->open();
    });
}

void Reading::keep(ArticleId id, const Annotations &annotations)
{
    whenDone(m_archive.annotate(id, annotations), this, [this, id, annotations](const Result<Annotations> &before) {
        if (!before) {
            emit failed(before.error());
            return;
        }
        const QString sentence = tr("Kept tags and note.");
        m_undo.push(new AnnotateCommand(m_archive, id, *before, annotations, sentence));
        emit undoable(sentence);
    });
}

void Reading::markAllRead() { markRead(m_model.ids()); }

void Reading::markRead(const QList<ArticleId> &articles)
{
    m_marks.add([this, articles] { return m_archive.setRead(articles, true); },
                [this](const QList<StateChange> &kept) {
                    remember(kept, tr("Marked %n article(s) as read.", nullptr, int(kept.size())));
                });
}

void Reading::remember(const QList<StateChange> &changes, const QString &sentence)
{
    if (changes.isEmpty())
        return;
    m_undo.push(new StateCommand(m_archive, changes, sentence));
    emit undoable(sentence);
}

}
