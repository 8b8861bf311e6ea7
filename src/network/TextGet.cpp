// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/TextGet.h"

#include "network/TransferText.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace cabinet::network {

namespace {

constexpr qint64 mostOfAnErrorPage = 64 * 1024;

bool isGood(int status)
{
    return status >= 200 && status < 300;
}

} // namespace

TextGet::TextGet(const TextRequest &request, const Get::Tools &tools, QObject *parent)
    : TextFetch(parent)
    , m_request(request)
    , m_tools(tools)
{
    m_later.setSingleShot(true);
    connect(&m_later, &QTimer::timeout, this, &TextGet::begin);
    if (m_request.tries <= 0)
        m_request.tries = tools.limits.tries;
}

void TextGet::start()
{
    QMetaObject::invokeMethod(this, &TextGet::begin, Qt::QueuedConnection);
}

void TextGet::cancel()
{
    finish({DownloadFailure::Cancelled, text::cancelled(), false});
}

void TextGet::begin()
{
    if (m_ended)
        return;
    ++m_tries;
    m_result = {};
    GetRequest request;
    request.url = m_request.url;
    request.firstHostHeaders = m_request.headers;
    request.secret = m_request.secret;
    request.priority = m_request.priority;
    request.always = true;
    request.total = m_request.total;
    m_get = new Get(request, m_tools, this);
    connect(m_get, &Get::head, this, &TextGet::readHead);
    connect(m_get, &Get::bytes, this, &TextGet::take);
    connect(m_get, &Get::ended, this, &TextGet::tryEnded);
    m_get->start();
}

void TextGet::readHead()
{
    m_result.status = m_get->status();
    m_result.contentType = m_get->header("Content-Type");
    m_result.length = m_get->length();
    m_result.retryAfter = retryAfter(m_get->header("Retry-After"), QDateTime::currentDateTimeUtc());
    m_bodyIsPacked = !m_get->header("Content-Encoding").isEmpty() && !isGood(m_result.status);
    if (isGood(m_result.status) && !m_request.beginningIsEnough && m_result.length > m_request.mostBytes)
        tryEnded({DownloadFailure::TooLarge, text::pageTooLarge(m_get->host(), m_request.mostBytes), false});
}

qint64 TextGet::mostBytes() const
{
    return isGood(m_result.status) ? m_request.mostBytes : std::min(m_request.mostBytes, mostOfAnErrorPage);
}

void TextGet::take(const QByteArray &bytes)
{
    if (!m_bodyIsPacked)
        m_result.body += bytes;
    if (m_result.body.size() < mostBytes() || (m_result.body.size() == mostBytes() && !m_request.beginningIsEnough))
        return;
    m_result.body.truncate(mostBytes());
    if (m_request.beginningIsEnough || !isGood(m_result.status))
        tryEnded({});
    else
        tryEnded({DownloadFailure::TooLarge, text::pageTooLarge(m_get->host(), m_request.mostBytes), false});
}

void TextGet::tryEnded(const GetEnd &end)
{
    GetEnd told = end;
    if (end.failure == DownloadFailure::None && !isGood(m_result.status))
        told = {DownloadFailure::HttpStatus, text::pageStatus(m_get->host(), m_result.status), statusMayPass(m_result.status)};
    const Pause pause = told.mayPass ? pauseBeforeNextTry(m_tries, m_request.tries, m_tools.limits, m_result.retryAfter) : std::nullopt;
    if (m_result.retryAfter && told.mayPass)
        m_tools.turns.rest(m_get->hops().last().url.host(), std::min(*m_result.retryAfter, m_tools.limits.longestRetryAfter));
    if (!pause)
        return finish(told);
    m_get->stop();
    std::exchange(m_get, nullptr)->deleteLater();
    m_later.start(*pause);
}

void TextGet::finish(const GetEnd &end)
{
    if (std::exchange(m_ended, true))
        return;
    m_later.stop();
    m_result.failure = end.failure;
    m_result.error = end.error;
    m_result.mayPass = end.mayPass;
    if (m_get) {
        m_result.hops = m_get->hops();
        m_get->stop();
    }
    const auto tell = [this] {
        Q_EMIT finished(m_result);
        deleteLater();
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

} // namespace cabinet::network
