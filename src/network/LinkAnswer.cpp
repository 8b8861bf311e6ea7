// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/LinkAnswer.h"

#include "domain/LinkTarget.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace cabinet::network {

namespace {

constexpr qint64 beginning = 1024; // where "%PDF-" must stand

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

// "login.example.org", "/sso/saml2/login.php".
bool isSignInAddress(const QUrl &url)
{
    static const QSet<QString> words{u"login"_s, u"log-in"_s, u"signin"_s,     u"sign-in"_s, u"sso"_s,      u"idp"_s,     u"wayf"_s,
                                     u"cas"_s,   u"saml"_s,   u"saml2"_s,      u"oauth"_s,   u"oauth2"_s,   u"openid"_s,  u"auth"_s,
                                     u"logon"_s, u"signon"_s, u"shibboleth"_s, u"accounts"_s, u"authorize"_s};
    const QStringList parts = QStringList{url.host().section(u'.', 0, 0)} + url.path().split(u'/', Qt::SkipEmptyParts);
    return std::any_of(parts.begin(), parts.end(),
                       [](const QString &part) { return words.contains(part.section(u'.', 0, 0).toLower()); });
}

bool ledToSignIn(const TextResult &answer)
{
    return answer.hops.size() > 1 && isSignInAddress(answer.last()) && !isSignInAddress(answer.hops.first().url);
}

template<std::size_t count>
bool says(const QByteArray &body, const std::array<const char *, count> &phrases)
{
    const QByteArray text = body.toLower();
    return std::any_of(phrases.begin(), phrases.end(), [&text](const char *phrase) { return text.contains(phrase); });
}

// Pages that ask whether a person is there. What is only named on a good page (a captcha's script) is no sign of one.
bool asksForAPerson(const TextResult &answer)
{
    static constexpr std::array always{"<title>just a moment", "verify you are human", "are you a robot", "not a robot",
                                       "unusual traffic", "checking your browser", "attention required! | cloudflare"};
    static constexpr std::array onErrors{"captcha", "access denied", "cloudflare", "bot protection", "incapsula", "datadome", "akamai"};
    return says(answer.body, always) || (answer.status >= 400 && says(answer.body, onErrors));
}

LinkState stateOfStatus(const TextResult &answer)
{
    constexpr int requestDenied = 999; // LinkedIn's
    const int status = answer.status;
    if (status == 404 || status == 410)
        return LinkState::Gone;
    const bool isRefusal = (status >= 400 && status < 500) || status == requestDenied || asksForAPerson(answer);
    return isRefusal ? LinkState::Refused : LinkState::Unreachable;
}

LinkState stateOf(const Link &link, const TextResult &answer, const QUrl &moved)
{
    if (answer.failure == DownloadFailure::HttpStatus)
        return stateOfStatus(answer);
    if (answer.failure == DownloadFailure::NotAllowed)
        return LinkState::Refused;
    if (!answer.ok())
        return LinkState::Unreachable;
    const QUrl asked = answer.hops.value(0).url;
    if (isFrontPage(answer.last()) && !isFrontPage(asked))
        return LinkState::Gone;
    const bool hasMoved = plain(moved) != plain(asked);
    const bool isPdf = answer.body.left(beginning).contains("%PDF-");
    if (!isPdf && (asksForAPerson(answer) || (ledToSignIn(answer) && (!hasMoved || isPdfAddress(link)))))
        return LinkState::Refused;
    if (!isPdf && isPdfAddress(link))
        return LinkState::NotPdf;
    return hasMoved ? LinkState::Moved : LinkState::Ok;
}

// For those who want to know exactly; the same in every language.
QString detailOf(const TextResult &answer)
{
    QStringList parts;
    if (answer.status > 0)
        parts.append(u"HTTP %1"_s.arg(answer.status));
    if (!answer.contentType.isEmpty())
        parts.append(QString::fromLatin1(answer.contentType).section(u';', 0, 0).simplified());
    if (!answer.error.detail.isEmpty() && !parts.contains(answer.error.detail))
        parts.append(answer.error.detail);
    for (qsizetype i = 1; i < answer.hops.size(); ++i)
        parts.append(u"%1 → %2"_s.arg(answer.hops.at(i - 1).status).arg(answer.hops.at(i).url.toString(QUrl::RemoveUserInfo)));
    return parts.join(u", "_s).left(2000);
}

} // namespace

LinkVerdict verdictOf(const Link &link, const TextResult &answer)
{
    const QUrl moved = movedTo(answer.hops);
    LinkVerdict verdict{.url = link.url,
                        .state = stateOf(link, answer, moved),
                        .status = answer.status,
                        .resolved = {},
                        .detail = detailOf(answer),
                        .at = QDateTime::currentDateTimeUtc()};
    if (verdict.state == LinkState::Moved)
        verdict.resolved = moved.toString(QUrl::FullyEncoded);
    return verdict;
}

bool mindsTheRange(const TextResult &answer)
{
    return answer.failure == DownloadFailure::HttpStatus && (answer.status == 416 || answer.status == 501);
}

bool wantsPatience(const TextResult &answer)
{
    return answer.failure == DownloadFailure::HttpStatus && (answer.status == 429 || (answer.status == 503 && answer.retryAfter));
}

} // namespace cabinet::network
