// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/links/LinkCheckController.h"

#include "gui/board/BoardView.h"
#include "gui/filters/FilterState.h"
#include "gui/notice/Notifier.h"
#include "gui/shell/StatusLine.h"
#include "gui/shell/WorkController.h"
#include "gui/theme/Icons.h"
#include "library/Library.h"
#include "network/Wayback.h"

#include <QAction>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace cabinet::gui {

namespace {

constexpr qsizetype keptAtOnce = 50; // verdicts
constexpr auto keptEvery = 2s;       // what a killed program has to ask again

} // namespace

LinkCheckController::LinkCheckController(const Parts &parts, QWidget *window)
    : QObject(window)
    , m_parts(parts)
    , m_checkAll(new QAction(icon(u"link"_s, &Theme::soft), tr("Check all lin&ks"), window))
{
    m_checkAll->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    m_checkAll->setObjectName(u"checkAllLinks"_s);
    connect(m_checkAll, &QAction::triggered, this, [this] { check({}); });
    connect(&parts.board, &BoardView::checkLinksRequested, this, &LinkCheckController::checkPapers);
    connect(&parts.status, &StatusLine::checkCancelled, this, [this] {
        if (m_check)
            m_check->cancel();
    });
    m_keep.setSingleShot(true);
    m_keep.setInterval(keptEvery);
    connect(&m_keep, &QTimer::timeout, this, &LinkCheckController::keepFresh);
}

LinkCheckController::~LinkCheckController()
{
    m_check.reset();
    if (!m_fresh.isEmpty())
        (void)m_parts.library.keepLinkVerdicts(m_fresh); // the window is gone: what is lost is asked again
}

void LinkCheckController::checkPapers(const QList<PaperId> &papers)
{
    if (!papers.isEmpty())
        check({.papers = papers});
}

void LinkCheckController::checkTopic(const TopicPath &topic)
{
    storage::LinkScope scope;
    scope.topic = topic;
    check(scope);
}

void LinkCheckController::checkList(const QString &file)
{
    const auto source = m_parts.library.read().sourceAt(file);
    if (!source || !*source)
        return;
    storage::LinkScope scope;
    scope.source = (*source)->id;
    check(scope);
}

// Looks for the links on another thread: there may be hundreds of thousands.
void LinkCheckController::check(const storage::LinkScope &scope, bool again)
{
    if (m_check)
        return m_parts.notifier.say(tr("Links are being checked already. Wait, or cancel that at the bottom of the window."));
    m_parts.work.start({tr("Counting…"), false,
                        [this, scope, again, file = m_parts.library.file()](const Progress &) -> Worker::Tell {
                            return [this, scope, plan = planLinkCheckElsewhere(file, scope, again)] {
                                if (plan)
                                    begin(*plan, scope);
                                else
                                    m_parts.notifier.warn(plan.error());
                            };
                        }});
}

void LinkCheckController::begin(const LinkPlan &plan, const storage::LinkScope &scope)
{
    const int recent = plan.all - static_cast<int>(plan.due.size());
    if (plan.all == 0)
        return m_parts.notifier.say(tr("There are no web links to check."));
    if (plan.due.isEmpty())
        return m_parts.notifier.offer(tr("All of these links were checked within the last %n days.", nullptr, daysVerdictsHold),
                                      tr("Check again"), [this, scope] { check(scope, true); });
    if (m_check)
        return;
    if (recent > 0)
        m_parts.notifier.say(tr("%n links were checked within the last 7 days and are not asked again.", nullptr, recent));
    m_found.clear();
    m_check = std::make_unique<network::LinkCheck>(m_parts.downloader, plan.due);
    m_check->setWitness(plan.witness);
    connect(m_check.get(), &network::LinkCheck::checked, this, &LinkCheckController::note);
    connect(m_check.get(), &network::LinkCheck::progressed, this, &LinkCheckController::showProgress);
    connect(m_check.get(), &network::LinkCheck::finished, this, &LinkCheckController::finish);
    m_check->start();
    showProgress();
}

void LinkCheckController::showProgress()
{
    m_parts.status.setCheck(m_check->done(), m_check->total());
}

void LinkCheckController::note(const LinkVerdict &verdict)
{
    ++m_found[verdict.state];
    m_fresh.append(verdict);
    if (m_fresh.size() >= keptAtOnce)
        keepFresh();
    else if (!m_keep.isActive())
        m_keep.start();
}

// A library that is being written to otherwise (an import) takes them a little later.
void LinkCheckController::keepFresh()
{
    m_keep.stop();
    if (m_fresh.isEmpty())
        return;
    const Result<void> kept = m_parts.library.keepLinkVerdicts(m_fresh);
    if (kept) {
        m_fresh.clear();
    } else if (kept.error().detail == u"working"_s) {
        m_keep.start();
    } else {
        m_fresh.clear();
        m_parts.notifier.warn(kept.error());
        if (m_check)
            m_check->cancel();
    }
}

void LinkCheckController::finish(network::LinkCheck::End end)
{
    m_check.release()->deleteLater(); // this is its signal
    m_parts.status.endCheck();
    keepFresh();
    switch (end) {
    case network::LinkCheck::End::Offline:
        return m_parts.notifier.warn({tr("No server answered, so this computer seems to be offline. The check goes on where it stood "
                                         "when you start it again."),
                                      u"offline"_s});
    case network::LinkCheck::End::Cancelled:
        return m_parts.notifier.say(tr("The check is cancelled. Started again, it goes on where it stood."));
    case network::LinkCheck::End::Complete:
    case network::LinkCheck::End::PutOff:
        return sayResult(end == network::LinkCheck::End::PutOff);
    }
}

void LinkCheckController::sayResult(bool isPutOff)
{
    int checked = 0, dead = 0;
    for (auto found = m_found.cbegin(); found != m_found.cend(); ++found) {
        checked += found.value();
        dead += isDead(found.key()) ? found.value() : 0;
    }
    const int moved = m_found.value(LinkState::Moved);
    QStringList sentences{tr("%n links are checked.", nullptr, checked)};
    if (dead > 0)
        sentences.append(tr("%n lead nowhere.", nullptr, dead));
    if (moved > 0)
        sentences.append(tr("%n have moved.", nullptr, moved));
    if (dead + moved == 0)
        sentences.append(tr("None is dead."));
    if (isPutOff)
        sentences.append(tr("Some servers asked to be left alone for now; start it again later for the rest."));
    if (dead + moved == 0)
        return m_parts.notifier.say(sentences.join(u' '));
    Query query;
    query.linkStates = dead > 0 ? QList<LinkState>{deadLinkStates.begin(), deadLinkStates.end()} : QList{LinkState::Moved};
    m_parts.notifier.offer(sentences.join(u' '), tr("Show them"), [this, query] { m_parts.filters.set(query); });
}

// What is done with a link

void LinkCheckController::take(LinkOffer offer, const Link &link, PaperId paper)
{
    switch (offer) {
    case LinkOffer::UseNewAddress:
        return useNewAddress(link, paper);
    case LinkOffer::OpenArchived:
    case LinkOffer::UseArchived:
        return askArchive(link, paper, offer == LinkOffer::UseArchived);
    case LinkOffer::CheckAgain:
        return check({.papers = {paper}}, true);
    }
}

void LinkCheckController::useNewAddress(const Link &link, PaperId paper)
{
    const auto verdicts = m_parts.library.linkVerdicts({link.url});
    if (const QString to = verdicts ? verdicts->value(link.url).resolved : QString(); !to.isEmpty())
        replace(paper, link.url, to);
}

void LinkCheckController::askArchive(const Link &link, PaperId id, bool use)
{
    const auto paper = m_parts.library.read().paper(id);
    if (!paper || !*paper)
        return;
    const QUrl base = m_parts.downloader.settings().base(network::LookUp::Wayback);
    network::TextRequest request;
    request.url = network::waybackQuestion(base, link.url, (*paper)->venue.year);
    m_parts.status.setStep(tr("Asking the Wayback Machine…"));
    connect(m_parts.downloader.fetchText(request), &network::TextFetch::finished, this,
            [this, base, link, id, use](const network::TextResult &answer) {
                m_parts.status.setStep({});
                const Result<QString> copy = network::waybackCopy(base, link.url, answer);
                if (!copy)
                    m_parts.notifier.warn(copy.error());
                else if (use)
                    replace(id, link.url, *copy);
                else
                    m_parts.open(QUrl(*copy));
            });
}

// An edit like any other: it can be undone, and goes into a linked list.
void LinkCheckController::replace(PaperId id, const QString &from, const QString &to)
{
    const auto paper = m_parts.library.read().paper(id);
    if (!paper || !*paper)
        return;
    Links links = (*paper)->links;
    for (Link &link : links) {
        if (link.url == from)
            link.url = to;
    }
    if (const auto changed = m_parts.library.editPaper(id, {.links = links}); !changed)
        m_parts.notifier.fail(changed.error());
}

} // namespace cabinet::gui
