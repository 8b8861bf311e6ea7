// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/ListFile.h"

#include "markdown/NotText.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace cabinet {

namespace {

Error unusable(const char *text, const QString &file, const QString &detail = {})
{
    return {QCoreApplication::translate("ListFile", text).arg(QDir::toNativeSeparators(file)), detail};
}

Error notTextError(const markdown::NotText &found, const QString &shown)
{
    using Looks = markdown::NotText::Looks;
    const auto said = [&](const char *text) {
        return Error{
            QCoreApplication::translate("ListFile", text).arg(QDir::toNativeSeparators(shown), QString::number(found.line)), {}};
    };
    switch (found.looks) {
    case Looks::Utf16:
        return unusable(QT_TRANSLATE_NOOP("ListFile", "“%1” is not UTF-8 text: it looks like UTF-16. Save it as UTF-8 in your "
                                                      "editor and try again."),
                        shown);
    case Looks::Gb18030:
        return said(QT_TRANSLATE_NOOP("ListFile", "“%1” is not UTF-8 text: from line %2 on it looks like GB18030 (GBK). Save it "
                                                  "as UTF-8 in your editor and try again."));
    case Looks::EightBit:
        return said(QT_TRANSLATE_NOOP("ListFile", "“%1” is not UTF-8 text: line %2 looks like another encoding, such as "
                                                  "Windows-1252. Save it as UTF-8 in your editor and try again."));
    case Looks::Binary:
        break;
    }
    return said(QT_TRANSLATE_NOOP("ListFile", "“%1” is not a text file: line %2 holds a zero byte. Take it out in an editor, or "
                                              "choose another file."));
}

} // namespace

Result<ListFile> readTextList(const QString &file)
{
    Result<ListFile> list = readListFile(file);
    if (!list)
        return list;
    if (const auto found = markdown::notText(list->bytes))
        return notTextError(*found, QFileInfo(file).absoluteFilePath());
    return list;
}

Result<ListFile> readListFile(const QString &file)
{
    const QFileInfo given(file);
    const QString shown = given.absoluteFilePath();
    const QString path = given.canonicalFilePath();
    if (given.isSymLink() && !given.exists())
        return unusable(
            QT_TRANSLATE_NOOP("ListFile", "“%1” is a link that leads to no file. Check where it points and try again."), shown);
    if (file.isEmpty() || path.isEmpty())
        return unusable(QT_TRANSLATE_NOOP("ListFile", "“%1” does not exist. Check the name and try again."),
                        file.isEmpty() ? file : shown);
    const QFileInfo info(path);
    if (info.isDir())
        return unusable(QT_TRANSLATE_NOOP("ListFile", "“%1” is a folder. Choose a Markdown file in it."), shown);
    if (!info.isFile()) // a device or a pipe: reading it could block for ever
        return unusable(QT_TRANSLATE_NOOP("ListFile", "“%1” is not a regular file. Choose a Markdown file."), shown);
    if (info.size() > largestList)
        return unusable(QT_TRANSLATE_NOOP("ListFile", "“%1” is larger than 64 MiB. Split it into smaller lists."), shown);
    QFile input(path);
    if (!input.open(QIODevice::ReadOnly)) {
        return unusable(QT_TRANSLATE_NOOP("ListFile", "“%1” cannot be read. Check that you may open it and try again."), shown,
                        input.errorString());
    }
    const QByteArray bytes = input.read(largestList + 1);
    if (input.error() != QFileDevice::NoError)
        return unusable(QT_TRANSLATE_NOOP("ListFile", "Reading “%1” failed. Check the disk and try again."), shown,
                        input.errorString());
    if (bytes.size() > largestList)
        return unusable(QT_TRANSLATE_NOOP("ListFile", "“%1” is larger than 64 MiB. Split it into smaller lists."), shown);
    return ListFile{path, bytes};
}

} // namespace cabinet
