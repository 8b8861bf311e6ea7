// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/MergeFiles.h"

#include "library/ListFile.h"
#include "markdown/List.h"
#include "storage/DurableFile.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using markdown::FieldClash;
using markdown::MergeChoice;
using markdown::MergeField;

constexpr qsizetype longestShown = 60;

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Merge)
};

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() <= longestShown ? line : QString(line.left(longestShown - 1) + u'…');
}

QString fieldText(MergeField field)
{
    switch (field) {
    case MergeField::Status:
        return Say::tr("status");
    case MergeField::Title:
        return Say::tr("title");
    case MergeField::Venue:
        return Say::tr("venue");
    case MergeField::Authors:
        return Say::tr("authors");
    case MergeField::Link:
        return Say::tr("link");
    case MergeField::Notes:
        return Say::tr("notes");
    case MergeField::Topic:
        return Say::tr("topic");
    case MergeField::Removed:
    case MergeField::Text:
        break;
    }
    return Say::tr("text");
}

QString takenText(MergeChoice taken)
{
    switch (taken) {
    case MergeChoice::Theirs:
        return Say::tr("theirs was taken");
    case MergeChoice::Base:
        return Say::tr("the earlier one was kept");
    case MergeChoice::Both:
        return Say::tr("both were kept");
    case MergeChoice::Default:
    case MergeChoice::Ours:
        break;
    }
    return Say::tr("ours was taken");
}

ListKind kindOf(const QByteArray &base, const QByteArray &ours)
{
    return markdown::guessKind(ours.trimmed().isEmpty() ? base : ours);
}

} // namespace

Result<MergedFile> mergeFiles(const QString &base, const QString &ours, const QString &theirs)
{
    QList<ListFile> files;
    for (const QString &name : {base, ours, theirs}) {
        const Result<ListFile> file = readTextList(name);
        if (!file)
            return file.error();
        files.append(*file);
    }
    const markdown::Merged merged =
        markdown::merge(files.at(0).bytes, files.at(1).bytes, files.at(2).bytes, kindOf(files.at(0).bytes, files.at(1).bytes));
    if (merged.bytes != files.at(1).bytes) {
        if (const Result<void> written = storage::durableReplace(files.at(1).path, merged.bytes); !written)
            return written.error();
    }
    return MergedFile{files.at(1).path, merged.clashes};
}

QString clashText(const FieldClash &clash)
{
    if (clash.field == MergeField::Removed)
        return Say::tr("“%1” was removed on one side and changed on the other; it was kept.").arg(shortened(clash.title));
    if (clash.title.isEmpty())
        return Say::tr("Both sides changed the same text: “%1” and “%2”; %3.")
            .arg(shortened(clash.ours), shortened(clash.theirs), takenText(clash.defaultChoice));
    return Say::tr("Both sides changed the %1 of “%2”: “%3” and “%4”; %5.")
        .arg(fieldText(clash.field), shortened(clash.title), shortened(clash.ours), shortened(clash.theirs),
             takenText(clash.defaultChoice));
}

} // namespace cabinet
