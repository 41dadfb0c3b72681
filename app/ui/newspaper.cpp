#include "newspaper.h"

#include "articlelistpane.h"
#include "articlepane.h"
#include "articleview/articleview.h"
#include "articleview/pageparts.h"
#include "core/whendone.h"
#include "models/articlelistmodel.h"
#include "reading.h"
#include "storage/archive.h"

#include <QPointer>

namespace Masthead {

namespace {

constexpr int partsAtOnce = 20;   ///< that are added at the end of the page
constexpr int partsBefore = 20;   ///< above the article that a page begins with
constexpr int partsKept = 12;     ///< beyond those near what is seen
constexpr int farthestJump = 400; ///< parts; beyond it the page begins anew
constexpr int rounding = 2;       ///< CSS pixels

PartMarks marksOf(const ArticleState &state) { return {.unread = !state.read, .starred = state.starred}; }

}

Newspaper::Newspaper(const Parts &parts, QObject *parent)
    : QObject(parent), m_archive(parts.archive), m_model(parts.model), m_list(parts.list), m_page(parts.page),
      m_reading(parts.reading), m_picturesAllowed(parts.picturesAllowed), m_parts(parts.page.view()->parts())
{
    connect(&m_parts, &PageParts::began, this, [this] {
        if (m_on)
            layOut(partOf(m_model.id(m_list.currentRow())));
    });
    connect(&m_parts, &PageParts::seen, this, &Newspaper::take);
    connect(&m_list, &ArticleListPane::currentChanged, this, &Newspaper::choose);
    connect(&m_model, &ArticleListModel::modelReset, this, &Newspaper::list);
    connect(&m_model, &ArticleListModel::answered, this, &Newspaper::takeMoreRows);
    connect(&m_page, &ArticlePane::contentStyleChanged, this, &Newspaper::begin);
    connect(&m_archive, &Archive::statesChanged, this, &Newspaper::showMarks);
    connect(&m_archive, &Archive::annotated, this, &Newspaper::refill);
}

void Newspaper::setOn(bool on)
{
    if (m_on == on)
        return;
    m_on = on;
    m_page.setNewspaper(on);
    begin();
}

void Newspaper::list()
{
    if (m_model.query() != m_listed)
        m_leftUnread.clear();
    m_listed = m_model.query();
    begin();
}

// From the chosen article on; some before it have their places, so that one can go back.
void Newspaper::begin()
{
    if (!m_on)
        return;
    forgetParts();
    m_laidOut = false;
    m_ids = m_model.ids();
    m_start = std::max(0, m_list.currentRow() - partsBefore);
    m_page.view()->showParts();
}

// What a page held means nothing on the next one.
void Newspaper::forgetParts()
{
    ++m_edition;
    m_filled.clear();
    m_changed.clear();
    m_passing.clear();
}

void Newspaper::layOut(int part)
{
    forgetParts();
    m_laidOut = true;
    m_chosen = -1;
    const qsizetype wanted = std::max(part, 0) + partsAtOnce;
    m_parts.append(int(std::min(wanted, m_ids.size() - m_start)));
    if (part > 0)
        goTo(part);
}

int Newspaper::partOf(ArticleId id) const { return id ? int(m_ids.indexOf(id, m_start) - m_start) : -1; }

// The list goes on while the page stands: what was asked for first are its first rows.
void Newspaper::takeMoreRows()
{
    if (!m_on)
        return;
    const QList<ArticleId> &now = m_model.ids();
    const qsizetype last = m_ids.isEmpty() ? -1 : now.indexOf(m_ids.last()); // others may have come before it
    if (m_ids.isEmpty() || last >= 0)
        m_ids += now.mid(last + 1);
    if (m_laidOut && m_parts.count() == 0 && !m_ids.isEmpty())
        return begin(); // there was none before
    m_parts.look();
}

void Newspaper::choose(int row)
{
    if (!m_on || m_following || row < 0)
        return;
    m_passing.clear(); // going by keys is no reading
    const qsizetype at = m_ids.indexOf(m_model.id(row));
    const qsizetype part = at - m_start;
    if (at < 0 || part < 0 || part > m_parts.count() + farthestJump)
        return begin();
    if (part >= m_parts.count())
        m_parts.append(int(std::min(part + partsAtOnce, m_ids.size() - m_start)) - m_parts.count());
    goTo(int(part));
}

void Newspaper::goTo(int part)
{
    m_parts.scrollTo(part);
    m_chosen = part;
    m_chosenTop = -1;
}

void Newspaper::take(const PartsSeen &seen)
{
    if (!m_on || m_parts.count() == 0)
        return;
    followPage(seen);
    const bool moreAbove = m_start > 0 || m_model.row(m_ids.first()) > 0; // new ones too
    if (moreAbove && m_chosen < 0 && seen.top == 0)
        return begin();
    markPassed(seen);
    fillNear(seen);
    if (seen.nearLast >= m_parts.count() - 1)
        append();
}

bool Newspaper::hasMore() const { return m_start + m_parts.count() < m_ids.size(); }

void Newspaper::append() { m_parts.append(int(std::min<qsizetype>(partsAtOnce, m_ids.size() - m_start - m_parts.count()))); }

// Near its end a page cannot bring every article to its upper edge: what was gone to stays chosen until one scrolls. A picture that
// comes above it moves either the page or the article, a person both by as much.
void Newspaper::followPage(const PartsSeen &seen)
{
    const int moved = m_chosenTop < 0 ? 0 : seen.top - m_chosenTop;
    const bool byHand = std::abs(moved) > rounding && std::abs(moved + seen.chosen - m_chosenPlace) <= rounding;
    if (m_chosen >= 0 && byHand) {
        m_chosen = -1;
    } else if (m_chosen >= 0 && std::abs(seen.chosen) > rounding && !seen.atEnd) {
        goTo(m_chosen);
    } else if (m_chosen >= 0) {
        m_chosenTop = seen.top;
        m_chosenPlace = seen.chosen;
    }
    const ArticleId current = idOf(m_chosen >= 0 ? m_chosen : seen.first);
    if (current == m_model.id(m_list.currentRow()))
        return;
    const int row = m_model.row(current);
    if (row < 0)
        return;
    m_following = true;
    m_list.setCurrentRow(row);
    m_following = false;
}

void Newspaper::markPassed(const PartsSeen &seen)
{
    const bool atEnd = seen.atEnd && seen.top > 0 && !hasMore();
    QList<ArticleId> passed;
    for (auto part = m_passing.begin(); part != m_passing.end();) {
        const bool isPassed = *part < seen.first || (atEnd && *part <= seen.last);
        if (isPassed)
            passed += idOf(*part);
        part = isPassed ? m_passing.erase(part) : std::next(part);
    }
    pass(passed);
    // What stands above the one that is gone to is seen on the way there only.
    for (int part = std::max(seen.first, m_chosen); part <= seen.last; ++part)
        if (m_filled.contains(part))
            m_passing += part;
}

void Newspaper::pass(QList<ArticleId> articles)
{
    articles.removeIf([this](ArticleId id) { return m_leftUnread.contains(id); });
    if (!articles.isEmpty())
        m_reading.passed(articles);
}

void Newspaper::fillNear(const PartsSeen &seen)
{
    QList<int> far;
    for (const int part : std::as_const(m_filled))
        if (part < seen.nearFirst - partsKept || part > seen.nearLast + partsKept)
            far += part;
    m_parts.empty(far);
    for (const int part : std::as_const(far))
        m_filled.remove(part);
    for (int part = seen.nearFirst; part <= seen.nearLast; ++part)
        if (!m_filled.contains(part))
            fill(part);
}

void Newspaper::refill(ArticleId id)
{
    if (const int part = partOf(id); m_on && m_filled.contains(part))
        fill(part);
}

void Newspaper::fill(int part)
{
    m_filled += part;
    m_changed.remove(part);
    whenDone(m_archive.article(idOf(part)), this, [this, part, edition = m_edition](const Result<StoredArticle> &article) {
        if (edition != m_edition)
            return;
        if (article)
            put(part, *article);
        else
            emit failed(article.error());
    });
}

void Newspaper::put(int part, const StoredArticle &article)
{
    whenDone(m_page.partOf(article, m_picturesAllowed(article.feedId)), this,
             [this, part, edition = m_edition, state = article.state](const ArticlePage &page) {
                 if (edition != m_edition || !m_filled.contains(part))
                     return;
                 m_parts.fill(part, page, marksOf(m_changed.value(part, state)), m_chosen);
                 m_chosenTop = -1; // what was put above it may have moved it
             });
}

void Newspaper::showMarks(const QList<StateChange> &changes)
{
    QHash<ArticleId, ArticleState> after;
    for (const StateChange &change : changes) {
        after.insert(change.id, change.after);
        if (change.before.read && !change.after.read)
            m_leftUnread += change.id;
    }
    if (!m_on)
        return;
    for (const int part : std::as_const(m_filled))
        if (const auto state = after.constFind(idOf(part)); state != after.constEnd()) {
            m_changed.insert(part, *state);
            m_parts.setMarks(part, marksOf(*state));
        }
}

void Newspaper::scrollOn()
{
    m_page.view()->scrollOn([self = QPointer(this), edition = m_edition](bool moved) {
        if (!self || moved || self->m_edition != edition)
            return;
        if (self->hasMore())
            return self->append(); // the next step comes to it
        QList<ArticleId> rest;
        for (const int part : std::as_const(self->m_passing))
            rest += self->idOf(part);
        self->m_passing.clear();
        self->pass(rest);
        emit self->endReached();
    });
}

}
