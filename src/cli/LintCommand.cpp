// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/Commands.h"
#include "cli/Terminal.h"
#include "library/LintFiles.h"
#include "library/sync/LineDiff.h"

using namespace Qt::StringLiterals;

namespace cabinet::cli {

namespace {

QString severityOf(const markdown::LintFinding &finding)
{
    return markdown::isError(finding.rule) ? u"error"_s : u"warning"_s;
}

QJsonObject jsonOf(const markdown::LintFinding &finding)
{
    return {{u"line"_s, finding.line},
            {u"column"_s, finding.column},
            {u"severity"_s, severityOf(finding)},
            {u"rule"_s, lintRuleName(finding.rule)},
            {u"message"_s, lintText(finding)},
            {u"fixable"_s, finding.fix.has_value()}};
}

// "README.md:12:3: warning: … [rule]": what editors and CI services know how to show.
QString lineOf(const QString &file, const markdown::LintFinding &finding)
{
    const QString place = u"%1:%2:%3"_s.arg(file).arg(finding.line).arg(finding.column);
    return termLine(place + u": "_s + severityOf(finding) + u": "_s + lintText(finding) + u" ["_s + lintRuleName(finding.rule) +
                    u']') +
           u'\n';
}

QString textOf(const QString &file, const LintedFile &linted)
{
    QString text;
    if (linted.fixed > 0)
        text += termLine(file) + u'\n' + diffText(lineDiff(linted.before, linted.after));
    for (const markdown::LintFinding &finding : linted.findings)
        text += lineOf(file, finding);
    return text;
}

QJsonObject jsonOf(const QString &file, const LintedFile &linted)
{
    QJsonArray findings;
    for (const markdown::LintFinding &finding : linted.findings)
        findings.append(jsonOf(finding));
    return {{u"file"_s, file}, {u"findings"_s, findings}, {u"fixed"_s, linted.fixed}};
}

} // namespace

// A file that cannot be read is told and does not keep the others from being looked at.
int lint(const Arguments &arguments, Output &output)
{
    QJsonArray files;
    QString text;
    bool clean = true;
    for (const QString &file : arguments.files) {
        const Result<LintedFile> linted = lintFile(file, arguments.fix ? LintFix::Yes : LintFix::No);
        if (!linted) {
            output.complain(linted.error());
            files.append(QJsonObject{{u"file"_s, file}, {u"findings"_s, QJsonArray()}, {u"error"_s, linted.error().message}});
            clean = false;
            continue;
        }
        text += textOf(file, *linted);
        files.append(jsonOf(file, *linted));
        clean = clean && linted->findings.isEmpty();
    }
    const int done = output.result(QJsonObject{{u"files"_s, files}}, text);
    return clean ? done : statusFailed;
}

} // namespace cabinet::cli
