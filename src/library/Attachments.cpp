// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Attachments.h"

#include "domain/Uid.h"
#include "library/Clean.h"
#include "network/PdfCache.h"
#include "storage/DurableFile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

constexpr qint64 largestPdf = 1024LL * 1024 * 1024; // bytes
constexpr qint64 pieceSize = 1024 * 1024;

Error failure(const char *text, const QString &file, const QString &detail = {})
{
    return {QCoreApplication::translate("Attachments", text).arg(QDir::toNativeSeparators(file)), detail};
}

Result<void> checkPdf(const QString &pdf)
{
    const QFileInfo info(pdf);
    if (!info.exists())
        return failure(QT_TRANSLATE_NOOP("Attachments", "“%1” does not exist. Check the name and try again."), pdf);
    if (!info.isFile())
        return failure(QT_TRANSLATE_NOOP("Attachments", "“%1” is not a regular file. Choose a PDF file."), pdf);
    if (info.size() > largestPdf)
        return failure(QT_TRANSLATE_NOOP("Attachments", "“%1” is larger than 1 GiB and is not kept. Add a link to it instead."),
                       pdf);
    return {};
}

// Copies and answers the SHA-256 of what was copied, in hexadecimal.
Result<QString> copyHashing(QFile &from, QFile &to, const Progress &progress)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const int pieces = static_cast<int>(from.size() / pieceSize);
    for (int done = 0;; ++done) {
        if (progress && !progress(std::min(done, pieces), pieces))
            return Error{};
        const QByteArray piece = from.read(pieceSize);
        if (piece.isEmpty())
            break;
        hash.addData(piece);
        if (to.write(piece) != piece.size())
            return failure(QT_TRANSLATE_NOOP("Attachments", "“%1” cannot be written. Check that the disk is not full."),
                           to.fileName(), to.errorString());
    }
    if (from.error() != QFileDevice::NoError)
        return failure(QT_TRANSLATE_NOOP("Attachments", "Reading “%1” failed. Check the disk and try again."), from.fileName(),
                       from.errorString());
    if (!to.flush())
        return failure(QT_TRANSLATE_NOOP("Attachments", "“%1” cannot be written. Check that the disk is not full."),
                       to.fileName(), to.errorString());
    return QString::fromLatin1(hash.result().toHex());
}

Result<void> checkLook(const QString &copy, const QString &pdf)
{
    switch (network::lookAtPdf(copy)) {
    case network::PdfLook::Whole:
        return {};
    case network::PdfLook::NotPdf:
        return failure(QT_TRANSLATE_NOOP("Attachments", "“%1” is not a PDF. Choose another file."), pdf);
    case network::PdfLook::Truncated:
        return failure(QT_TRANSLATE_NOOP("Attachments", "“%1” ends too early to be a whole PDF. Get it again and try once more."),
                       pdf);
    }
    return {};
}

Result<QString> copyInto(const QString &temporary, const QString &pdf, const Progress &progress)
{
    QFile from(pdf);
    if (!from.open(QIODevice::ReadOnly))
        return failure(QT_TRANSLATE_NOOP("Attachments", "“%1” cannot be read. Check that you may open it and try again."), pdf,
                       from.errorString());
    QFile to(temporary);
    if (!to.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failure(QT_TRANSLATE_NOOP("Attachments", "“%1” cannot be written. Check that the disk is not full."), temporary,
                       to.errorString());
    Result<QString> hash = copyHashing(from, to, progress);
    if (!hash)
        return hash;
    if (const Result<void> look = checkLook(temporary, pdf); !look)
        return look.error();
    return hash;
}

// What stands in the folder for this address: a file or a link.
QString entryOf(const QString &libraryFile, const QString &url)
{
    static const QRegularExpression shape(u"\\Aattachment:([0-9a-f]{64}\\.pdf)\\z"_s);
    const QRegularExpressionMatch match = shape.match(url);
    return match.hasMatch() ? QString(attachmentFolder(libraryFile) + u'/' + match.captured(1)) : QString();
}

} // namespace

QString attachmentFolder(const QString &libraryFile)
{
    const QFileInfo info(libraryFile);
    return info.absolutePath() + u'/' + info.completeBaseName() + u".files"_s;
}

QString attachmentPath(const QString &libraryFile, const QString &url)
{
    const QFileInfo file(entryOf(libraryFile, url));
    return file.isSymLink() ? file.symLinkTarget() : file.filePath();
}

void dropAttachment(const QString &libraryFile, const QString &url)
{
    if (const QString entry = entryOf(libraryFile, url); !entry.isEmpty())
        QFile::remove(entry); // of a link only the link
}

Result<Attachment> keepPdf(const QString &libraryFile, const QString &pdf, const Progress &progress)
{
    if (const Result<void> fit = checkPdf(pdf); !fit)
        return fit.error();
    const QString folder = attachmentFolder(libraryFile);
    if (const Result<void> made = storage::makeFolder(folder); !made)
        return made.error();
    const QString temporary = folder + u"/."_s + newUid() + u".part"_s;
    const Result<QString> hash = copyInto(temporary, pdf, progress);
    if (!hash) {
        QFile::remove(temporary);
        return hash.error();
    }
    const QString name = *hash + u".pdf"_s;
    const QString target = folder + u'/' + name;
    if (QFileInfo(target).isFile()) { // named by its content: the same PDF
        QFile::remove(temporary);
        return Attachment{u"attachment:"_s + name, false};
    }
    Result<void> kept = storage::syncFile(temporary);
    if (kept)
        kept = storage::durableRename(temporary, target);
    if (!kept) {
        QFile::remove(temporary);
        return kept.error();
    }
    return Attachment{u"attachment:"_s + name, true};
}

PaperDraft draftOfPdf(const QString &file, const QString &url, Status status)
{
    PaperDraft draft;
    draft.title = oneLine(QFileInfo(file).completeBaseName().replace(u'_', u' ')).left(longestTitle);
    if (draft.title.isEmpty())
        draft.title = u"PDF"_s;
    draft.status = status;
    draft.links = {{u"PDF"_s, url}};
    return draft;
}

Result<Attachment> linkPdf(const QString &libraryFile, const QString &pdf)
{
    if (const Result<void> fit = checkPdf(pdf); !fit)
        return fit.error();
    const QString original = QFileInfo(pdf).canonicalFilePath();
    if (const Result<void> look = checkLook(original, pdf); !look)
        return look.error();
    const QString folder = attachmentFolder(libraryFile);
    if (const Result<void> made = storage::makeFolder(folder); !made)
        return made.error();
    const QByteArray hash = QCryptographicHash::hash(QByteArray("link:" + original.toUtf8()), QCryptographicHash::Sha256).toHex();
    const QString name = QString::fromLatin1(hash) + u".pdf"_s;
    const QFileInfo link(folder + u'/' + name);
    if (link.isSymLink())
        return Attachment{u"attachment:"_s + name, false};
    if (!QFile::link(original, link.filePath()))
        return failure(QT_TRANSLATE_NOOP("Attachments", "No link to “%1” can be made beside the library. Copy the PDF instead."), pdf);
    return Attachment{u"attachment:"_s + name, true};
}

} // namespace cabinet
