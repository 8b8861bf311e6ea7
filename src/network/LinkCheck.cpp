// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/LinkCheck.h"

#include "network/ExternalUrl.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace cabinet::network {

namespace {

constexpr qint64 beginning = 1024;
constexpr qsizetype linksInASlice = 500;
constexpr int mostInAll = 4;
constexpr int mostAtOneHost = 2;
constexpr qsizetype mostSilent = 3; // hosts, before it may be this computer that is cut off
constexpr auto longestWait = 120s;  // for a host that asks for patience

} // namespace

LinkCheck::LinkCheck(Downloader &downloader, const Links &links, QObject *parent)
    : QObject(parent)
    , m_downloader(downloader)
    , m_links(links)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LinkCheck::startWhatMay);
}

LinkCheck::~LinkCheck()
{
    dropRunning();
}

void LinkCheck::start()
{
    m_clock.start();
    m_timer.start(0);
}

void LinkCheck::cancel()
{
    end(End::Cancelled);
}

// A few milliseconds at a time, for a window that is to stay awake.
void LinkCheck::sortSlice()
{
    const qsizetype end = std::min(m_links.size(), m_sorted + linksInASlice);
    for (; m_sorted < end; ++m_sorted) {
        const Link &link = m_links.at(m_sorted);
        const Result<QUrl> url = checkedWebUrl(link.url);
        if (!url || m_seen.contains(link.url))
            continue;
        m_seen.insert(link.url);
        m_hosts[siteOf(url->host())].waiting.push_back({link});
        ++m_total;
    }
    if (m_sorted == m_links.size()) {
        m_seen.clear();
        m_links.clear();
        m_sorted = 0;
        Q_EMIT progressed(m_done, m_total);
    }
    m_timer.start(0);
}

void LinkCheck::startWhatMay()
{
    if (m_ended || m_doubting)
        return;
    if (!m_links.isEmpty())
        return sortSlice();
    if (m_done + m_putOff == m_total) {
        tellHeld();
        return end(m_putOff > 0 ? End::PutOff : End::Complete);
    }
    if (m_running.isEmpty() && m_downloader.isOffline())
        return end(End::Offline);
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

TextFetch *LinkCheck::fetch(const QString &url, bool ranged)
{
    TextRequest request;
    request.url = QUrl(url.trimmed());
    request.mostBytes = beginning;
    request.beginningIsEnough = true;
    request.headers = {{"Accept", "*/*"}};
    if (ranged)
        request.headers.emplaceBack("Range", "bytes=0-1023");
    request.priority = Priority::Bulk;
    request.tries = 1;
    TextFetch *fetch = m_downloader.fetchText(request);
    m_running.append(fetch);
    connect(fetch, &TextFetch::finished, this, [this, fetch] { m_running.removeOne(fetch); });
    return fetch;
}

void LinkCheck::ask(Host &host)
{
    const Question question = host.waiting.front();
    host.waiting.pop_front();
    const QString site = siteOf(QUrl(question.link.url.trimmed()).host());
    ++host.running;
    host.notBefore = m_clock.elapsed() + std::max(m_apart, politeSpacing(site)).count();
    connect(fetch(question.link.url, question.ranged), &TextFetch::finished, this,
            [this, site, question](const TextResult &answer) { answered(site, question, answer); });
    m_timer.start(0);
}

void LinkCheck::answered(const QString &site, const Question &question, const TextResult &answer)
{
    if (m_ended)
        return;
    if (answer.failure == DownloadFailure::NoNetwork && m_downloader.isOffline())
        return end(End::Offline);
    Host &host = m_hosts[site];
    --host.running;
    m_timer.start(0);
    if (question.ranged && mindsTheRange(answer))
        host.waiting.push_front({question.link, false, question.waited, question.again});
    else if (answer.failure == DownloadFailure::NoNetwork && answer.mayPass && !question.again)
        host.waiting.push_back({question.link, question.ranged, question.waited, true});
    else if (wantsPatience(answer))
        bePatient(site, question, answer);
    else
        settle(site, question.link, answer);
}

void LinkCheck::bePatient(const QString &site, const Question &question, const TextResult &answer)
{
    Host &host = m_hosts[site];
    if (!question.waited && answer.retryAfter && *answer.retryAfter <= longestWait) {
        host.waiting.push_front({question.link, question.ranged, true, question.again});
        host.notBefore = std::max(host.notBefore, m_clock.elapsed() + answer.retryAfter->count());
        return;
    }
    m_putOff += static_cast<int>(host.waiting.size());
    host.waiting.clear();
    settle(site, question.link, answer);
}

void LinkCheck::settle(const QString &site, const Link &link, const TextResult &answer)
{
    ++m_done;
    const LinkVerdict verdict = verdictOf(link, answer);
    if (answer.status != 0) {
        m_witness = link.url;
        tellHeld();
    }
    if (answer.status != 0 || answer.failure == DownloadFailure::NotAllowed) {
        Q_EMIT checked(verdict);
    } else {
        m_held.append(verdict);
        heardNothing(site);
    }
    if (!m_ended)
        Q_EMIT progressed(m_done, m_total);
}

void LinkCheck::heardNothing(const QString &site)
{
    m_silent.insert(site);
    if (m_silent.size() < mostSilent || m_doubting)
        return;
    if (m_witness.isEmpty())
        return end(End::Offline);
    m_doubting = true;
    connect(fetch(m_witness, true), &TextFetch::finished, this, [this](const TextResult &answer) {
        if (m_ended)
            return;
        if (answer.status == 0)
            return end(End::Offline);
        tellHeld();
    });
}

// Somebody answers: it is those hosts that are silent.
void LinkCheck::tellHeld()
{
    m_silent.clear();
    m_doubting = false;
    m_timer.start(0);
    const QList<LinkVerdict> held = std::exchange(m_held, {});
    for (const LinkVerdict &verdict : held)
        Q_EMIT checked(verdict);
}

void LinkCheck::dropRunning()
{
    const QList<TextFetch *> running = std::exchange(m_running, {});
    for (TextFetch *fetch : running) {
        fetch->disconnect(this);
        fetch->cancel();
    }
}

void LinkCheck::end(End end)
{
    if (std::exchange(m_ended, true))
        return;
    m_timer.stop();
    dropRunning();
    QMetaObject::invokeMethod(
        this, [this, end] { Q_EMIT finished(end); }, Qt::QueuedConnection);
}

} // namespace cabinet::network
