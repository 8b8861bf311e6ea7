// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"

#include "library/MergeFiles.h"

using namespace Qt::StringLiterals;

namespace cabinet::cli {

namespace {

QJsonObject jsonOf(const markdown::FieldClash &clash)
{
    return {{u"text"_s, clashText(clash)}, {u"base"_s, clash.base},     {u"ours"_s, clash.ours},
            {u"theirs"_s, clash.theirs},   {u"line"_s, clash.oursLine}, {u"theirsLine"_s, clash.theirsLine}};
}

} // namespace

// git looks at the status only: 0 merged, 1 to 128 something is left to decide, more: nothing was done, stop the merge.
int mergeDriver(const Arguments &arguments, Output &output)
{
    const QString &ours = arguments.files.at(1);
    const QString shown = arguments.files.value(3, ours);
    const Result<MergedFile> merged = mergeFiles(arguments.files.at(0), ours, arguments.files.at(2));
    if (!merged) {
        output.failed(merged.error());
        return statusNotMerged;
    }
    QJsonArray clashes;
    for (const markdown::FieldClash &clash : merged->clashes) {
        clashes.append(jsonOf(clash));
        const int line = clash.oursLine > 0 ? clash.oursLine : clash.theirsLine;
        output.note(u"%1:%2: %3"_s.arg(shown).arg(line).arg(clashText(clash)));
    }
    const int status = output.confirmed({{u"file"_s, shown}, {u"clashes"_s, clashes}}, QString());
    return merged->clashes.isEmpty() ? status : statusFailed;
}

} // namespace cabinet::cli
