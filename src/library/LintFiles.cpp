// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/LintFiles.h"

#include "library/ListFile.h"
#include "storage/DurableFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

using markdown::LintFinding;
using markdown::LintReport;
using markdown::LintRule;

constexpr int mostPasses = 8; // one remedy may show the next fault

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Lint)
};

QList<LintFinding> findingsIn(const QByteArray &bytes, const QDir &folder)
{
    LintReport report = markdown::lint(bytes);
    for (const markdown::LocalLink &link : std::as_const(report.localLinks)) {
        if (!link.path.isEmpty() && !link.path.contains(QChar(u'\0')) && !QFileInfo::exists(folder.filePath(link.path)))
            report.findings.append(
                {.rule = LintRule::MissingFile, .at = link.at, .line = link.line, .column = link.column, .what = link.path});
    }
    std::stable_sort(report.findings.begin(), report.findings.end(),
                     [](const LintFinding &a, const LintFinding &b) { return a.at < b.at; });
    return report.findings;
}

QList<markdown::TextEdit> fixesOf(const QList<LintFinding> &findings)
{
    QList<markdown::TextEdit> edits;
    qsizetype done = -1;
    for (const LintFinding &finding : findings) {
        if (!finding.fix || finding.fix->span.begin < done)
            continue;
        edits.append(*finding.fix);
        done = std::max(finding.fix->span.end, finding.fix->span.begin + 1);
    }
    std::sort(edits.begin(), edits.end(),
              [](const markdown::TextEdit &a, const markdown::TextEdit &b) { return a.span.begin < b.span.begin; });
    return edits;
}

// No remedy makes it worse; one may show a fault that has none.
bool isBetter(const QList<LintFinding> &now, const QList<LintFinding> &before)
{
    const auto fixable = [](const QList<LintFinding> &findings) {
        return std::count_if(findings.begin(), findings.end(),
                             [](const LintFinding &finding) { return finding.fix.has_value(); });
    };
    return now.size() < before.size() || (now.size() == before.size() && fixable(now) < fixable(before));
}

void fixAll(LintedFile &file, const QDir &folder)
{
    for (int pass = 0; pass < mostPasses; ++pass) {
        const QList<markdown::TextEdit> edits = fixesOf(file.findings);
        const QByteArray better = markdown::withEdits(file.after, edits);
        const QList<LintFinding> left = findingsIn(better, folder);
        if (edits.isEmpty() || !isBetter(left, file.findings))
            return;
        file.fixed += static_cast<int>(edits.size());
        file.after = better;
        file.findings = left;
    }
}

Result<void> replace(const QString &shown, const LintedFile &file)
{
    const Result<ListFile> now = readListFile(file.path);
    if (!now)
        return now.error();
    if (now->bytes != file.before)
        return Error{Say::tr("“%1” was changed meanwhile. Nothing was written; try again.").arg(shown), {}};
    return storage::durableReplace(file.path, file.after);
}

QString linkText(const LintFinding &finding)
{
    switch (finding.rule) {
    case LintRule::EmptyLink:
        return Say::tr("the link “%1” has no address or no text").arg(finding.what);
    case LintRule::LinkSpace:
        return Say::tr("the address “%1” has a space in it, so it is no link").arg(finding.what);
    case LintRule::LinkUnclosed:
        return Say::tr("the address of “%1” is not closed with “)”").arg(finding.what);
    case LintRule::LinkScheme:
        if (!finding.other.isEmpty())
            return Say::tr("the address “%1” leads nowhere; “%2” is meant").arg(finding.what, finding.other);
        return Say::tr("the address “%1” lacks https:// and leads into this folder").arg(finding.what);
    default:
        return Say::tr("the file “%1” is not there").arg(finding.what);
    }
}

} // namespace

Result<LintedFile> lintFile(const QString &file, LintFix fix)
{
    const Result<ListFile> list = readListFile(file);
    if (!list)
        return list.error();
    const QDir folder = QFileInfo(list->path).dir();
    LintedFile linted{list->path, findingsIn(list->bytes, folder), list->bytes, list->bytes};
    if (fix == LintFix::Yes)
        fixAll(linted, folder);
    if (linted.after != linted.before) {
        if (const Result<void> written = replace(file, linted); !written)
            return written.error();
    }
    return linted;
}

QString lintRuleName(LintRule rule)
{
    static const QHash<LintRule, QString> names{{LintRule::Encoding, u"encoding"_s},
                                                {LintRule::ConflictMarker, u"conflict-marker"_s},
                                                {LintRule::DuplicatePaper, u"duplicate-paper"_s},
                                                {LintRule::EmptyLink, u"empty-link"_s},
                                                {LintRule::LinkSpace, u"link-space"_s},
                                                {LintRule::LinkUnclosed, u"link-unclosed"_s},
                                                {LintRule::LinkScheme, u"link-scheme"_s},
                                                {LintRule::MissingFile, u"missing-file"_s},
                                                {LintRule::Bracket, u"bracket"_s},
                                                {LintRule::VenueBracket, u"venue-bracket"_s},
                                                {LintRule::VenueStyle, u"venue-style"_s},
                                                {LintRule::NotTicked, u"not-ticked"_s},
                                                {LintRule::NotRead, u"not-read"_s}};
    return names.value(rule);
}

QString lintText(const LintFinding &finding)
{
    switch (finding.rule) {
    case LintRule::Encoding:
        return Say::tr("this is not UTF-8 text");
    case LintRule::ConflictMarker:
        return Say::tr("a conflict of a merge is left");
    case LintRule::DuplicatePaper:
        return Say::tr("“%1” is the same paper as in line %2").arg(finding.what).arg(finding.otherLine);
    case LintRule::Bracket:
        return Say::tr("“%1” has no counterpart").arg(finding.what);
    case LintRule::VenueBracket:
        return Say::tr("the venue “[%1” is not closed with “]”").arg(finding.what);
    case LintRule::VenueStyle:
        return Say::tr("the venue “%1” is written “%2” elsewhere in this file").arg(finding.what, finding.other);
    case LintRule::NotTicked:
        return Say::tr("“%1” has a note but is not ticked").arg(finding.what);
    case LintRule::NotRead:
        return Say::tr("this looks like an entry but is not read as one: “%1”").arg(finding.what);
    case LintRule::EmptyLink:
    case LintRule::LinkSpace:
    case LintRule::LinkUnclosed:
    case LintRule::LinkScheme:
    case LintRule::MissingFile:
        break;
    }
    return linkText(finding);
}

} // namespace cabinet
