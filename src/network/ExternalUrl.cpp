// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/ExternalUrl.h"

#include "network/PdfCache.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::network {

namespace {

constexpr qsizetype mostBytes = 4096;

// Control, format (bidirectional, zero-width) and line-separating characters, lone surrogates and noncharacters.
bool isHidden(char32_t code)
{
    switch (QChar::category(code)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return QChar::isNonCharacter(code);
    }
}

bool hasHidden(const QString &text)
{
    const QList<uint> codes = text.toUcs4();
    return std::any_of(codes.begin(), codes.end(), isHidden);
}

// The same, written as %0A or %E2%80%AE; "%25" stays text, it is decoded once only.
bool hasHiddenEncoded(const QUrl &url)
{
    const QString rest = url.toString(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::FullyEncoded);
    return hasHidden(QUrl::fromPercentEncoding(rest.toUtf8()));
}

// Untrusted text inside a sentence: short, on one line, nothing hidden.
QString quoted(const QString &text)
{
    QString shown = text.left(80);
    for (QChar &c : shown) {
        if (isHidden(c.unicode()))
            c = u' ';
    }
    return text.size() > shown.size() ? shown + u'…' : shown;
}

Error refusal(const QString &text, const char *reason)
{
    const QString why = QCoreApplication::translate("ExternalUrl", reason);
    return {QCoreApplication::translate("ExternalUrl", "“%1” was not opened: %2").arg(quoted(text), why),
            u"refused address: "_s + QString::fromLatin1(reason)};
}

bool isAddressLiteral(const QString &host)
{
    const QHostAddress address(host);
    return !address.isNull() && address.scopeId().isEmpty();
}

bool isHostName(const QString &host)
{
    if (host.isEmpty() || host.size() > 253 || host.startsWith(u'.') || host.contains(u".."_s))
        return false;
    return std::all_of(host.begin(), host.end(), [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'.' || c == u'_');
    });
}

// In brackets only a plain IPv6 address is meant; "[v1.x]" and zones name nothing on the internet.
bool namesServer(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded);
    const bool bracketed = url.authority(QUrl::FullyEncoded).contains(u'[');
    return url.port() != 0 && (bracketed ? isAddressLiteral(host) : isHostName(host));
}

// nullptr: nothing against it.
const char *whyNotText(const QString &text)
{
    if (text.toUtf8().size() > mostBytes)
        return QT_TRANSLATE_NOOP("ExternalUrl", "the address is too long.");
    if (hasHidden(text))
        return QT_TRANSLATE_NOOP("ExternalUrl", "the address has hidden characters in it.");
    if (text.contains(u'\\'))
        return QT_TRANSLATE_NOOP("ExternalUrl", "the address has a backslash in it.");
    return nullptr;
}

const char *whyNotUrl(const QUrl &url)
{
    if (!url.isValid())
        return QT_TRANSLATE_NOOP("ExternalUrl",
                                 "it is not a web address. Web addresses look like https://example.org/paper.pdf.");
    if (url.scheme() != u"http"_s && url.scheme() != u"https"_s)
        return QT_TRANSLATE_NOOP("ExternalUrl", "only http and https addresses are opened.");
    if (url.authority(QUrl::FullyEncoded).contains(u'@'))
        return QT_TRANSLATE_NOOP("ExternalUrl", "the address has a user name in it, which can hide where it leads.");
    if (!namesServer(url))
        return QT_TRANSLATE_NOOP("ExternalUrl", "the address names no server.");
    if (hasHiddenEncoded(url))
        return QT_TRANSLATE_NOOP("ExternalUrl", "the address has hidden characters in it.");
    return url.toEncoded().size() > mostBytes ? QT_TRANSLATE_NOOP("ExternalUrl", "the address is too long.") : nullptr;
}

Error fileRefusal(const QString &relative, const QString &why)
{
    return {QCoreApplication::translate("ExternalUrl", "“%1” was not opened: %2").arg(quoted(relative), why), {}};
}

bool isOpenableName(const QFileInfo &file)
{
    static const QStringList suffixes{u"pdf"_s, u"md"_s, u"markdown"_s, u"txt"_s};
    return suffixes.contains(file.suffix().toLower());
}

bool isRelativePath(const QString &path)
{
    if (path.trimmed().isEmpty() || hasHidden(path) || path.contains(u'\\') || QDir::isAbsolutePath(path))
        return false;
    const qsizetype colon = path.indexOf(u':'); // "file:…", "C:…"; a colon after the first slash is part of a name
    return colon < 0 || (path.contains(u'/') && path.indexOf(u'/') < colon);
}

// As written, and as a link in Markdown means it: without "#part" and with %20 read as a space.
QStringList candidates(const QString &relative)
{
    const QString noFragment = relative.section(u'#', 0, 0);
    return {relative, noFragment, QUrl::fromPercentEncoding(noFragment.toUtf8())};
}

// Canonical path of an existing file inside the folder; empty when there is none.
QString existingInside(const QString &relative, const QDir &folder)
{
    if (!isRelativePath(relative))
        return {};
    return QFileInfo(folder, relative).canonicalFilePath();
}

} // namespace

Result<QUrl> checkedWebUrl(const QString &text)
{
    if (const char *reason = whyNotText(text))
        return refusal(text, reason);
    const QUrl url(text.trimmed(), QUrl::TolerantMode);
    if (const char *reason = whyNotUrl(url))
        return refusal(text, reason);
    return url;
}

QString shownHost(const QUrl &url)
{
    return url.host(QUrl::FullyEncoded);
}

Result<QString> fileBesideSource(const QString &relative, const QString &sourceFile)
{
    const QString folder = QFileInfo(QFileInfo(sourceFile).absolutePath()).canonicalFilePath();
    if (folder.isEmpty() || !isRelativePath(relative))
        return fileRefusal(relative, QCoreApplication::translate("ExternalUrl", "it is not a file beside %1.").arg(sourceFile));
    QString found;
    for (const QString &path : candidates(relative)) {
        if (found.isEmpty())
            found = existingInside(path, QDir(folder));
    }
    if (found.isEmpty())
        return fileRefusal(relative, QCoreApplication::translate("ExternalUrl", "there is no such file in %1.").arg(folder));
    const QString root = folder.endsWith(u'/') ? folder : folder + u'/';
    if (!found.startsWith(root))
        return fileRefusal(relative, QCoreApplication::translate("ExternalUrl", "it lies outside the folder %1.").arg(folder));
    const QFileInfo file(found);
    if (!file.isFile() || !isOpenableName(file))
        return fileRefusal(relative, QCoreApplication::translate("ExternalUrl", "only PDF, Markdown and text files are opened."));
    if (file.suffix().toLower() == u"pdf"_s && lookAtPdf(found) == PdfLook::NotPdf)
        return fileRefusal(relative, QCoreApplication::translate("ExternalUrl", "its name says PDF, but it is none."));
    return found;
}

} // namespace cabinet::network
