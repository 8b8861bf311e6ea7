// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/TransferText.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace cabinet::network::text {

namespace {

constexpr auto addressRefused = "address refused"_L1;

// "30 seconds", "10 minutes".
QString timeText(std::chrono::milliseconds time)
{
    const int seconds = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(time).count());
    if (seconds == 1)
        return QCoreApplication::translate("Download", "1 second");
    if (seconds < 120)
        return QCoreApplication::translate("Download", "%n seconds", nullptr, seconds);
    const int minutes = seconds / 60;
    return QCoreApplication::translate("Download", "%n minutes", nullptr, minutes);
}

const char *statusSentence(int status)
{
    if (status == 404 || status == 410)
        return QT_TRANSLATE_NOOP(
            "Download", "%1 answered %2: the PDF is not there any more. Look for it in the browser and change the link.");
    if (status == 401 || status == 402 || status == 403 || status == 407)
        return QT_TRANSLATE_NOOP(
            "Download", "%1 answered %2: the PDF is not open to everybody. Open the page in the browser, where you can sign in.");
    if (status == 429)
        return QT_TRANSLATE_NOOP("Download", "%1 answered %2: it was asked too often. Try again in a few minutes.");
    if (status >= 500)
        return QT_TRANSLATE_NOOP("Download", "%1 answered %2: the server has a problem of its own. Try again later.");
    return QT_TRANSLATE_NOOP("Download", "%1 answered %2 instead of sending the PDF. Open the page in the browser.");
}

} // namespace

Error cancelled()
{
    return {QCoreApplication::translate("Download", "The download was cancelled."), {}};
}

Error privateAddress(const QString &host)
{
    return {QCoreApplication::translate("Download", "%1 is on this computer or in a private network; PDFs are only fetched from "
                                                    "the internet. Open the page in the browser.")
                .arg(host),
            addressRefused};
}

bool isPrivateAddress(const Error &error)
{
    return error.detail == addressRefused;
}

Error noPdfOnPage(const QString &host)
{
    return {QCoreApplication::translate("Download", "%1 has a web page about this paper, but no PDF was found. Open the page?")
                .arg(host),
            u"no PDF found"_s};
}

Error unsafeRedirect(const QString &host, const QString &detail)
{
    return {QCoreApplication::translate(
                "Download", "%1 sent the download on to an address that is not safe to follow. Open the page in the browser.")
                .arg(host),
            detail};
}

Error tooManyRedirects(const QString &host)
{
    return {QCoreApplication::translate(
                "Download", "%1 sends the download from one address to the next without end. Open the page in the browser.")
                .arg(host),
            {}};
}

Error noSuchServer(const QString &host, const QString &detail)
{
    return {QCoreApplication::translate("Download", "The server %1 was not found. Check the link and the network connection.")
                .arg(host),
            detail};
}

Error offline(const QString &host)
{
    return {QCoreApplication::translate("Download", "This computer is not connected to a network, so %1 was not asked. PDFs that were "
                                                    "fetched before still open.")
                .arg(host),
            u"offline"_s};
}

Error httpStatus(const QString &host, int status)
{
    return {QCoreApplication::translate("Download", statusSentence(status)).arg(host, QString::number(status)),
            u"HTTP %1"_s.arg(status)};
}

Error pageStatus(const QString &host, int status)
{
    const QString detail = u"HTTP %1"_s.arg(status);
    const QString number = QString::number(status);
    if (status == 404 || status == 410)
        return {QCoreApplication::translate("Download", "%1 answered %2: there is nothing at this address.").arg(host, number),
                detail};
    if (status == 429)
        return {QCoreApplication::translate("Download", statusSentence(status)).arg(host, number), detail};
    return {QCoreApplication::translate("Download", "%1 answered %2 instead of what was asked for. Try again later.")
                .arg(host, number),
            detail};
}

Error pageTooLarge(const QString &host, qint64 limit)
{
    return {QCoreApplication::translate("Download", "The answer of %1 is larger than %2, the most that is read.")
                .arg(host, QLocale().formattedDataSize(limit)),
            {}};
}

Error packed(const QString &host, const QString &encoding)
{
    return {QCoreApplication::translate("Download",
                                        "%1 sent the PDF packed in a way that was not asked for. Open the page in the browser.")
                .arg(host),
            u"Content-Encoding: "_s + encoding};
}

Error notPdf(const QString &host, const QString &detail)
{
    return {QCoreApplication::translate("Download", "%1 answered with a web page or another file, not a PDF. Open the page?")
                .arg(host),
            detail};
}

Error truncated(const QString &host, const QString &detail)
{
    return {QCoreApplication::translate("Download", "The PDF from %1 broke off before its end, so it was not kept. Try again.")
                .arg(host),
            detail};
}

Error tooLarge(const QString &host, qint64 limit)
{
    return {QCoreApplication::translate(
                "Download",
                "The file at %1 is larger than %2, the most that is fetched. Open the page in the browser to save it yourself.")
                .arg(host, QLocale().formattedDataSize(limit)),
            {}};
}

Error idle(const QString &host, std::chrono::milliseconds limit)
{
    return {QCoreApplication::translate("Download", "%1 sent nothing for %2. Try again later.").arg(host, timeText(limit)),
            u"idle"_s};
}

Error tooLong(const QString &host, std::chrono::milliseconds limit)
{
    return {QCoreApplication::translate(
                "Download", "The download from %1 was not done after %2. Try again later, or open the page in the browser.")
                .arg(host, timeText(limit)),
            u"total time"_s};
}

Error tooSlow(const QString &host)
{
    return {
        QCoreApplication::translate(
            "Download", "The connection to %1 is too slow to fetch the PDF. Try again later, or open the page in the browser.")
            .arg(host),
        u"rate"_s};
}

Error disk(const QString &folder, const QString &detail)
{
    return {QCoreApplication::translate(
                "Download", "The PDF could not be kept in %1: %2. Check the free space and the permissions of that folder.")
                .arg(folder, detail),
            detail};
}

Error network(const QString &host, QNetworkReply::NetworkError code, const QString &detail)
{
    const QString log = u"network error %1: "_s.arg(code) + detail;
    switch (code) {
    case QNetworkReply::HostNotFoundError:
        return noSuchServer(host, log);
    case QNetworkReply::SslHandshakeFailedError:
        return {QCoreApplication::translate("Download", "A safe connection to %1 could not be made: its certificate is not in "
                                                        "order. Open the page in the browser to see more.")
                    .arg(host),
                log};
    case QNetworkReply::ConnectionRefusedError:
        return {QCoreApplication::translate("Download", "%1 does not take connections at the moment. Try again later.").arg(host),
                log};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return {QCoreApplication::translate(
                    "Download", "The proxy that leads to %1 did not do its part. Check the proxy in the settings, or try again later.")
                    .arg(host),
                log};
    default:
        return {
            QCoreApplication::translate("Download", "The connection to %1 failed. Check the network connection and try again.")
                .arg(host),
            log};
    }
}

} // namespace cabinet::network::text
