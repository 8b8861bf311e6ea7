// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/LinkCheck.h"

#include "domain/LinkTarget.h"
#include "network/ExternalUrl.h"

#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace cabinet::network {

namespace {

constexpr qint64 beginning = 1024;
constexpr int mostInAll = 4;
constexpr int mostAtOneHost = 2;

bool isForGood(int status)
{
    return status == 301 || status == 308;
}

// The address that the link stands for now: as far as moves for good lead.
QUrl movedTo(const QList<Hop> &hops)
{
    qsizetype at = 0;
    while (at + 1 < hops.size() && isForGood(hops.at(at).status))
        ++at;
    return hops.value(at).url;
}

// http or https, with www. or without, with a slash at its end or without: nobody would call that moved.
QString plain(const QUrl &url)
{
    QString text = url.toString(QUrl::RemoveScheme | QUrl::RemoveFragment | QUrl::FullyEncoded);
    if (text.startsWith(u"//www."_s))
        text.remove(2, 4);
    while (text.endsWith(u'/'))
        text.chop(1);
    return text;
}

bool isFrontPage(const QUrl &url)
{
    return (url.path().isEmpty() || url.path() == u"/"_s) && !url.hasQuery();
}

bool isPdfAddress(const Link &link)
{
    const LinkTarget target = addressTarget(link.url);
    const bool isFile = target.kind == LinkKind::Pdf && target.pdfs.value(0) == link.url;
    return isFile && link.url.section(u'?', 0, 0).endsWith(u".pdf"_s, Qt::CaseInsensitive);
}

LinkState stateOfStatus(int status)
{
    if (status == 404 || status == 410)
        return LinkState::Gone;
    return status >= 400 && status < 500 ? LinkState::Refused : LinkState::Unreachable;
}

LinkState stateOf(const Link &link, const TextResult &answer, const QUrl &moved)
{
    if (answer.failure == DownloadFailure::HttpStatus)
        return stateOfStatus(answer.status);
    if (answer.failure == DownloadFailure::NotAllowed)
        return LinkState::Refused;
    if (!answer.ok())
        return LinkState::Unreachable;
    const QUrl asked = answer.hops.value(0).url;
    if (isFrontPage(answer.last()) && !isFrontPage(asked))
        return LinkState::Gone;
    if (isPdfAddress(link) && !answer.body.left(beginning).contains("%PDF-"))
        return LinkState::NotPdf;
    return plain(moved) != plain(asked) ? LinkState::Moved : LinkState::Ok;
}

} // namespace

LinkVerdict verdictOf(const Link &link, const TextResult &answer)
{
    const QUrl moved = movedTo(answer.hops);
    LinkVerdict verdict{link.url, stateOf(link, answer, moved), answer.status, {}, QDateTime::currentDateTimeUtc()};
    if (verdict.state == LinkState::Moved)
        verdict.resolved = moved.toString(QUrl::FullyEncoded);
    return verdict;
}

LinkCheck::LinkCheck(Downloader &downloader, const Links &links, QObject *parent)
    : QObject(parent)
    , m_downloader(downloader)
{
    QSet<QString> seen;
    for (const Link &link : links) {
        const Result<QUrl> url = checkedWebUrl(link.url);
        if (!url || seen.contains(link.url))
            continue;
        seen.insert(link.url);
        m_hosts[siteOf(url->host())].waiting.push_back(link);
        ++m_total;
    }
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LinkCheck::startWhatMay);
}

void LinkCheck::start()
{
    m_clock.start();
    m_timer.start(0);
}

void LinkCheck::cancel()
{
    end(false, false);
}

void LinkCheck::startWhatMay()
{
    if (m_ended)
        return;
    if (m_done == m_total)
        return end(true, false);
    if (m_running.isEmpty() && m_downloader.isOffline())
        return end(false, true);
    qint64 wait = -1;
    for (Host &host : m_hosts) {
        if (host.waiting.empty() || host.running >= mostAtOneHost || m_running.size() >= mostInAll)
            continue;
        const qint64 left = host.notBefore - m_clock.elapsed();
        if (left <= 0)
            ask(host);
        else
            wait = wait < 0 ? left : std::min(wait, left);
    }
    if (wait >= 0 && m_running.size() < mostInAll)
        m_timer.start(std::chrono::milliseconds(wait));
}

void LinkCheck::ask(Host &host)
{
    const Link link = host.waiting.front();
    host.waiting.pop_front();
    TextRequest request;
    request.url = QUrl(link.url.trimmed());
    request.mostBytes = beginning;
    request.beginningIsEnough = true;
    request.headers = {{"Range", "bytes=0-1023"}, {"Accept", "*/*"}};
    request.priority = Priority::Bulk;
    request.tries = 1;
    const QString name = siteOf(request.url.host());
    ++host.running;
    host.notBefore = m_clock.elapsed() + std::max(m_apart, politeSpacing(name)).count();
    TextFetch *fetch = m_downloader.fetchText(request);
    m_running.append(fetch);
    connect(fetch, &TextFetch::finished, this, [this, fetch, name, link](const TextResult &answer) {
        m_running.removeOne(fetch);
        answered(name, link, answer);
    });
}

void LinkCheck::answered(const QString &host, const Link &link, const TextResult &answer)
{
    if (m_ended)
        return;
    if (answer.failure == DownloadFailure::NoNetwork && m_downloader.isOffline())
        return end(false, true);
    --m_hosts[host].running;
    ++m_done;
    Q_EMIT checked(verdictOf(link, answer));
    Q_EMIT progressed(m_done, m_total);
    m_timer.start(0);
}

void LinkCheck::end(bool complete, bool offline)
{
    if (std::exchange(m_ended, true))
        return;
    m_timer.stop();
    const QList<TextFetch *> running = std::exchange(m_running, {});
    for (TextFetch *fetch : running) {
        fetch->disconnect(this);
        fetch->cancel();
    }
    QMetaObject::invokeMethod(
        this, [this, complete, offline] { Q_EMIT finished(complete, offline); }, Qt::QueuedConnection);
}

} // namespace cabinet::network
