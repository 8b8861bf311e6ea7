// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/Get.h"

#include "network/ExternalUrl.h"
#include "network/TransferText.h"

#include <QCoreApplication>
#include <QMetaEnum>

#include <utility>

using namespace Qt::StringLiterals;

namespace cabinet::network {

namespace {

constexpr qint64 bufferBytes = 1024 * 1024;
constexpr qint64 pieceBytes = 64 * 1024; // larger ones would each be mapped anew by malloc, which takes longer than the copying

QByteArray userAgent()
{
    const QString version = QCoreApplication::applicationVersion();
    return "PaperCabinet" + (version.isEmpty() ? QByteArray() : "/" + version.toLatin1());
}

// No HTTP/2 (Qt 6.4 has known holes there), no cookies or remembered passwords, nothing packed, no language of the user.
// Redirects are followed by Get itself with a new request each, which is stricter than UserVerifiedRedirectPolicy: nothing of the
// first request reaches a second host and the body of the redirect is not read.
QNetworkRequest plainRequest()
{
    QNetworkRequest request;
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setRawHeader("User-Agent", userAgent());
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("Accept-Language", "*");
    request.setRawHeader("Connection", "close"); // Wire uses none twice
    return request;
}

void addHeaders(QNetworkRequest &request, const HeaderList &headers)
{
    for (const auto &[name, value] : headers)
        request.setRawHeader(name, value);
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

bool isRedirect(const QNetworkReply &reply)
{
    const int status = statusOf(reply);
    return status >= 300 && status < 400 && status != 304 && reply.hasRawHeader("Location");
}

// Empty: as asked for.
QString packing(const QNetworkReply &reply)
{
    const QByteArray encoding = reply.rawHeader("Content-Encoding").trimmed().toLower();
    return encoding == "identity" ? QString() : QString::fromLatin1(encoding);
}

qint64 lengthOf(const QNetworkReply &reply)
{
    bool isNumber = false;
    const qint64 length = reply.rawHeader("Content-Length").toLongLong(&isNumber);
    return isNumber && length >= 0 ? length : -1;
}

QString nameOf(QNetworkReply::NetworkError code)
{
    return QString::fromLatin1(QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(code));
}

// Broken connections and servers that are not there at the moment; not a name that does not exist and not a wrong certificate.
bool mayPass(QNetworkReply::NetworkError code)
{
    switch (code) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::TimeoutError:
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyTimeoutError:
        return true;
    default:
        return false;
    }
}

} // namespace

Get::Get(const GetRequest &request, const Tools &tools, QObject *parent)
    : QObject(parent)
    , m_request(request)
    , m_tools(tools)
{
    for (QTimer *timer : {&m_connect, &m_idle, &m_total})
        timer->setSingleShot(true);
    m_connect.setInterval(tools.limits.connect);
    m_idle.setInterval(tools.limits.idle);
    m_total.setInterval(request.total);
    m_rate.setInterval(tools.limits.rateWindow);
    connect(&m_connect, &QTimer::timeout, this, &Get::tryNextAddress);
    connect(&m_idle, &QTimer::timeout, this,
            [this] { fail(DownloadFailure::TooSlow, text::idle(host(), m_tools.limits.idle), m_received > 0); });
    connect(&m_total, &QTimer::timeout, this,
            [this] { fail(DownloadFailure::TooSlow, text::tooLong(host(), m_request.total)); });
    connect(&m_rate, &QTimer::timeout, this, &Get::checkRate);
}

Get::~Get()
{
    stop();
}

void Get::start()
{
    QMetaObject::invokeMethod(
        this, [this] { visit(m_request.url); }, Qt::QueuedConnection);
}

void Get::stop()
{
    m_stopped = true;
    for (QTimer *timer : {&m_connect, &m_idle, &m_total, &m_rate})
        timer->stop();
    dropReply();
    m_tools.turns.giveBack(std::exchange(m_turn, 0));
}

void Get::raise()
{
    m_request.priority = Priority::Asked;
    m_tools.turns.raise(m_turn);
}

void Get::setTaking(bool taking)
{
    if (std::exchange(m_taking, taking) == taking || !m_headSeen)
        return;
    if (!taking) {
        m_idle.stop();
        m_rate.stop();
        return;
    }
    m_idle.start();
    const auto goOn = [this] {
        if (m_reply && m_reply->isFinished())
            replyFinished();
        else if (m_reply)
            readBody();
    };
    QMetaObject::invokeMethod(this, goOn, Qt::QueuedConnection);
}

QString Get::host() const
{
    return shownHost(m_hops.isEmpty() ? m_request.url : m_hops.last().url);
}

void Get::visit(const QUrl &url)
{
    if (m_stopped)
        return;
    const Result<QUrl> checked = checkedWebUrl(url.toString(QUrl::FullyEncoded));
    if (!checked)
        return fail(DownloadFailure::NotAllowed,
                    m_hops.isEmpty() ? checked.error() : text::unsafeRedirect(host(), checked.error().detail));
    m_hops.append({*checked, 0});
    const Turns::Ask ask{checked->host(), m_request.priority, m_request.always, m_turn};
    m_turn = m_tools.turns.ask(ask, [this] { go(); });
}

void Get::go()
{
    if (m_hops.size() == 1) {
        m_total.start();
        Q_EMIT running();
    }
    if (m_stopped)
        return;
    m_idle.start();
    m_tools.wire.find(m_hops.last().url, this, [this](const Way &way) { found(way); });
}

void Get::found(const Way &way)
{
    if (m_stopped)
        return;
    if (!way.ok())
        return fail(way.failure, way.error);
    m_way = way;
    m_address = 0;
    request();
}

void Get::request()
{
    QNetworkRequest request = plainRequest();
    addHeaders(request, m_request.headers);
    if (m_hops.last().url.host() == m_hops.first().url.host() && m_hops.last().url.scheme() == m_hops.first().url.scheme())
        addHeaders(request, m_request.firstHostHeaders);
    m_reply = m_tools.wire.get(m_hops.last().url, m_way, m_address, request);
    m_reply->setReadBufferSize(bufferBytes);
    connect(m_reply, &QNetworkReply::requestSent, this, &Get::requestSent);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Get::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &Get::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &Get::replyFinished);
    m_sent = 0;
    m_idle.start();
    if (hasNextAddress())
        m_connect.start();
}

// When a connection ends before it brought an answer, Qt sends the request again up to three times, at once. Whether and when to ask again
// is for those to say who know of pauses; only a proxy that wants a password gets the request twice.
void Get::requestSent()
{
    m_connect.stop();
    if (++m_sent > 1 && !m_way.addresses.isEmpty() && !m_stopped)
        unanswered(QNetworkReply::RemoteHostClosedError);
}

bool Get::hasNextAddress() const
{
    return !m_headSeen && m_address + 1 < m_way.count();
}

// The first address of a host may be one that this network does not reach (IPv6 without a route).
void Get::tryNextAddress()
{
    dropReply();
    ++m_address;
    request();
}

void Get::readHead()
{
    if (m_stopped || m_headSeen || statusOf(*m_reply) == 0)
        return;
    m_connect.stop();
    m_idle.start();
    m_hops.last().status = statusOf(*m_reply);
    if (isRedirect(*m_reply))
        return redirect(m_hops.last().url.resolved(QUrl::fromEncoded(m_reply->rawHeader("Location"))));
    if (const QString packed = packing(*m_reply); !packed.isEmpty() && status() < 400)
        return fail(DownloadFailure::NotPdf, text::packed(host(), packed));
    m_headSeen = true;
    m_length = lengthOf(*m_reply);
    Q_EMIT head();
}

void Get::redirect(const QUrl &target)
{
    if (m_hops.size() > m_tools.limits.redirects)
        return fail(DownloadFailure::NotAllowed, text::tooManyRedirects(host()));
    if (m_request.secret)
        return fail(DownloadFailure::NotAllowed, text::unsafeRedirect(host(), u"a key was sent"_s));
    if (m_hops.last().url.scheme() == u"https"_s && target.scheme() != u"https"_s)
        return fail(DownloadFailure::NotAllowed, text::unsafeRedirect(host(), u"from https to "_s + target.scheme()));
    dropReply();
    m_idle.stop();
    visit(target);
}

void Get::readBody()
{
    while (!m_stopped && m_headSeen && m_taking && m_reply) {
        const QByteArray read = m_reply->read(pieceBytes);
        if (read.isEmpty())
            return;
        m_idle.start();
        if (!m_rate.isActive())
            m_rate.start();
        m_received += read.size();
        Q_EMIT bytes(read);
    }
}

void Get::replyFinished()
{
    readHead();
    readBody();
    if (m_stopped || !m_taking || !m_reply)
        return;
    QNetworkReply::NetworkError code = m_reply->error();
    if (code == QNetworkReply::ConnectionRefusedError && m_way.addresses.isEmpty())
        code = QNetworkReply::ProxyConnectionRefusedError;
    if (!m_headSeen)
        return unanswered(code);
    const bool statusIsTheError = status() >= 400 && code != QNetworkReply::RemoteHostClosedError;
    if ((code != QNetworkReply::NoError && !statusIsTheError) || (m_length >= 0 && m_received != m_length))
        return fail(DownloadFailure::Truncated, text::truncated(host(), nameOf(code)), true);
    end({});
}

void Get::unanswered(QNetworkReply::NetworkError code)
{
    if (hasNextAddress() && code != QNetworkReply::SslHandshakeFailedError)
        return tryNextAddress();
    fail(DownloadFailure::NoNetwork, text::network(host(), code, nameOf(code)), mayPass(code));
}

void Get::checkRate()
{
    const qint64 window = std::max<qint64>(1, m_tools.limits.rateWindow.count());
    const qint64 least = m_tools.limits.leastBytesPerSecond * window / 1000;
    if (m_received - m_receivedBefore < least)
        return fail(DownloadFailure::TooSlow, text::tooSlow(host()));
    m_receivedBefore = m_received;
}

void Get::dropReply()
{
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        Wire::drop(reply);
    }
}

void Get::fail(DownloadFailure failure, const Error &error, bool mayPass)
{
    end({failure, error, mayPass});
}

void Get::end(const GetEnd &end)
{
    if (m_stopped)
        return;
    stop();
    Q_EMIT ended(end);
}

} // namespace cabinet::network
