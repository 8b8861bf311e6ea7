// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/Transfer.h"

#include "network/ExternalUrl.h"
#include "network/TransferText.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkRequest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::network {

namespace {

constexpr qsizetype headBytes = 1024; // where "%PDF-" must have stood
constexpr qint64 bufferBytes = 1024 * 1024;

QByteArray userAgent()
{
    const QString version = QCoreApplication::applicationVersion();
    return "PaperCabinet" + (version.isEmpty() ? QByteArray() : "/" + version.toLatin1());
}

// No HTTP/2 (Qt 6.4 has known holes there), no cookies or remembered passwords, nothing packed, no language of the user.
// Redirects are followed by Transfer itself with a new request each, which is stricter than UserVerifiedRedirectPolicy: nothing
// of the first request reaches a second host and the body of the redirect is not read.
QNetworkRequest requestFor(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setRawHeader("User-Agent", userAgent());
    request.setRawHeader("Accept", "application/pdf, */*;q=0.5");
    request.setRawHeader("Accept-Encoding", "identity");
    request.setRawHeader("Accept-Language", "*");
    return request;
}

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

bool isRedirect(const QNetworkReply &reply)
{
    const int status = statusOf(reply);
    return status >= 300 && status < 400 && reply.hasRawHeader("Location");
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

} // namespace

Transfer::Transfer(const QUrl &url, const Tools &tools, QObject *parent)
    : Download(parent)
    , m_url(url)
    , m_tools(tools)
{
    for (QTimer *timer : {&m_idle, &m_total})
        timer->setSingleShot(true);
    m_idle.setInterval(tools.limits.idle);
    m_total.setInterval(tools.limits.total);
    m_rate.setInterval(tools.limits.rateWindow);
    connect(&m_idle, &QTimer::timeout, this, [this] { fail(DownloadFailure::TooSlow, text::idle(host(), m_tools.limits.idle)); });
    connect(&m_total, &QTimer::timeout, this,
            [this] { fail(DownloadFailure::TooSlow, text::tooLong(host(), m_tools.limits.total)); });
    connect(&m_rate, &QTimer::timeout, this, &Transfer::checkRate);
}

Transfer::~Transfer()
{
    dropReply();
}

// Too late once every byte has arrived: the file is then being made durable, and the answer is the whole PDF.
void Transfer::cancel()
{
    if (!m_keeping)
        fail(DownloadFailure::Cancelled, text::cancelled());
}

void Transfer::start()
{
    m_idle.start();
    m_total.start();
    const auto begin = [this] {
        if (m_ended)
            return;
        if (m_tools.cache.has(m_url))
            end({m_tools.cache.fileFor(m_url), DownloadFailure::None, {}, m_url});
        else if (const Result<void> made = m_tools.cache.makeFolder(); !made)
            fail(DownloadFailure::Disk, made.error());
        else
            visit(pdfAddress(m_url));
    };
    QMetaObject::invokeMethod(this, begin, Qt::QueuedConnection);
}

void Transfer::visit(const QUrl &url)
{
    const Result<QUrl> checked = checkedWebUrl(url.toString(QUrl::FullyEncoded));
    if (!checked)
        return fail(DownloadFailure::NotAllowed,
                    m_redirects > 0 ? text::unsafeRedirect(host(), checked.error().detail) : checked.error());
    m_hop = *checked;
    lookUp(m_hop.host(QUrl::FullyEncoded));
}

// An address literal is not looked up: QHostInfo would ask the network for its name.
void Transfer::lookUp(const QString &host)
{
    const QHostAddress literal(host);
    if (literal.isNull()) {
        m_lookUp = QHostInfo::lookupHost(host, this, &Transfer::resolved);
        return;
    }
    QHostInfo info;
    info.setAddresses({literal});
    resolved(info);
}

// QNetworkAccessManager connects to what QHostInfo's cache (60 s) holds, which is the answer checked here.
void Transfer::resolved(const QHostInfo &info)
{
    m_lookUp = -1;
    if (m_ended)
        return;
    const QList<QHostAddress> addresses = info.addresses();
    if (addresses.isEmpty())
        return fail(DownloadFailure::NoNetwork, text::noSuchServer(host(), info.errorString()));
    if (!std::all_of(addresses.begin(), addresses.end(), m_tools.allowed))
        return fail(DownloadFailure::NotAllowed, text::privateAddress(host()));
    request();
}

void Transfer::request()
{
    m_reply = m_tools.network.get(requestFor(m_hop));
    m_reply->setReadBufferSize(bufferBytes);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Transfer::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &Transfer::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &Transfer::replyFinished);
}

void Transfer::readHead()
{
    m_idle.start();
    const int status = statusOf(*m_reply);
    m_expected = lengthOf(*m_reply);
    if (isRedirect(*m_reply))
        redirect(m_hop.resolved(QUrl::fromEncoded(m_reply->rawHeader("Location"))));
    else if (status != 200)
        fail(DownloadFailure::HttpStatus, text::httpStatus(host(), status));
    else if (const QString packed = packing(*m_reply); !packed.isEmpty())
        fail(DownloadFailure::NotPdf, text::packed(host(), packed));
    else if (m_expected > m_tools.limits.bytes)
        fail(DownloadFailure::TooLarge, text::tooLarge(host(), m_tools.limits.bytes));
}

void Transfer::redirect(const QUrl &target)
{
    if (++m_redirects > m_tools.limits.redirects)
        return fail(DownloadFailure::NotAllowed, text::tooManyRedirects(host()));
    if (m_hop.scheme() == u"https"_s && target.scheme() != u"https"_s)
        return fail(DownloadFailure::NotAllowed, text::unsafeRedirect(host(), u"from https to "_s + target.scheme()));
    dropReply();
    visit(target);
}

void Transfer::readBody()
{
    const QByteArray bytes = m_reply->readAll();
    if (bytes.isEmpty() || m_ended)
        return;
    m_idle.start();
    if (!m_rate.isActive())
        m_rate.start();
    m_received += bytes.size();
    if (m_received > m_tools.limits.bytes)
        return fail(DownloadFailure::TooLarge, text::tooLarge(host(), m_tools.limits.bytes));
    if (keepBytes(bytes))
        Q_EMIT progressed(m_received, m_expected);
}

// Nothing is written before the first bytes are a PDF's, so a sign-in page costs no file and at most a kilobyte or so.
bool Transfer::keepBytes(const QByteArray &bytes)
{
    const QString folder = m_tools.cache.folder();
    if (m_isPdf) {
        const Result<void> written = m_part.write(bytes);
        if (!written)
            fail(DownloadFailure::Disk, text::disk(folder, written.error().detail));
        return written.ok();
    }
    m_head += bytes;
    m_isPdf = m_head.left(headBytes).contains("%PDF-");
    if (!m_isPdf && m_head.size() >= headBytes)
        fail(DownloadFailure::NotPdf, text::notPdf(host(), u"no %PDF- in the first 1,024 bytes"_s));
    if (!m_isPdf)
        return !m_ended;
    if (const Result<void> opened = m_part.open(folder); !opened) {
        fail(DownloadFailure::Disk, text::disk(folder, opened.error().detail));
        return false;
    }
    return keepBytes(std::exchange(m_head, {}));
}

void Transfer::replyFinished()
{
    readBody();
    if (m_ended)
        return;
    const QNetworkReply::NetworkError code = m_reply->error();
    const QString detail = m_reply->errorString();
    if (code != QNetworkReply::NoError && statusOf(*m_reply) == 0)
        return fail(DownloadFailure::NoNetwork, text::network(host(), code, detail));
    if (code != QNetworkReply::NoError || (m_expected >= 0 && m_received != m_expected))
        return fail(DownloadFailure::Truncated, text::truncated(host(), detail));
    if (!m_isPdf)
        return fail(DownloadFailure::NotPdf, text::notPdf(host(), u"ended without %PDF-"_s));
    keep();
}

void Transfer::keep()
{
    dropReply();
    for (QTimer *timer : {&m_idle, &m_total, &m_rate})
        timer->stop();
    const Result<QString> part = m_part.release();
    if (!part)
        return fail(DownloadFailure::Disk, text::disk(m_tools.cache.folder(), part.error().detail));
    m_keeping = true;
    m_tools.pool.start([this, name = *part, target = m_tools.cache.fileFor(m_url)] {
        const Kept answer = keepPdf(name, target);
        QMetaObject::invokeMethod(
            this, [this, answer] { kept(answer); }, Qt::QueuedConnection);
    });
}

void Transfer::kept(const Kept &kept)
{
    switch (kept.failure) {
    case DownloadFailure::None:
        return end({m_tools.cache.fileFor(m_url), DownloadFailure::None, {}, m_url});
    case DownloadFailure::Disk:
        return fail(kept.failure, text::disk(m_tools.cache.folder(), kept.detail));
    case DownloadFailure::Truncated:
        return fail(kept.failure, text::truncated(host(), kept.detail));
    default:
        return fail(kept.failure, text::notPdf(host(), kept.detail));
    }
}

void Transfer::checkRate()
{
    const qint64 window = std::max<qint64>(1, m_tools.limits.rateWindow.count());
    const qint64 least = m_tools.limits.leastBytesPerSecond * window / 1000;
    if (m_received - m_receivedBefore < least)
        fail(DownloadFailure::TooSlow, text::tooSlow(host()));
    m_receivedBefore = m_received;
}

void Transfer::dropReply()
{
    if (m_lookUp >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookUp, -1));
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        const auto stop = [reply] {
            reply->abort();
            reply->deleteLater();
        };
        QMetaObject::invokeMethod(reply, stop, Qt::QueuedConnection); // Qt complains about abort() from inside a reply's signal
    }
}

void Transfer::fail(DownloadFailure failure, const Error &error)
{
    end({{}, failure, error, m_url});
}

void Transfer::end(const DownloadResult &result)
{
    if (std::exchange(m_ended, true))
        return;
    for (QTimer *timer : {&m_idle, &m_total, &m_rate})
        timer->stop();
    dropReply();
    m_part.discard();
    Q_EMIT ended();
    const auto tell = [this, result] {
        Q_EMIT finished(result);
        deleteLater();
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

QString Transfer::host() const
{
    return shownHost(m_hop.host().isEmpty() ? m_url : m_hop);
}

} // namespace cabinet::network
