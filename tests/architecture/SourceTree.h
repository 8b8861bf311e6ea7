// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <vector>

// The project's own text, read the way the architecture test needs it: by line, with and without comments and strings.
namespace cabinet::architecture {

using namespace Qt::StringLiterals;

struct SourceFile
{
    QString path; // relative to the project, with /
    QStringList lines;
    QStringList code; // the same lines with comments and the insides of strings blanked

    [[nodiscard]] QString layer() const
    {
        return path.startsWith(u"src/"_s) ? (path.count(u'/') > 1 ? path.section(u'/', 1, 1) : u"main"_s) : QString();
    }
    [[nodiscard]] QString at(qsizetype line) const { return u"%1:%2"_s.arg(path).arg(line + 1); }
};

struct Function
{
    qsizetype line;   // of its first line, from 0
    qsizetype length; // from there to its closing brace, both counted
};

namespace detail {

// Where a string or comment that starts at `from` ends (one past it); `from` itself when none starts there.
inline qsizetype skipped(const QString &text, qsizetype from)
{
    const auto rest = QStringView(text).mid(from);
    const auto past = [&](QStringView mark, qsizetype start) {
        const qsizetype end = text.indexOf(mark, start);
        return end < 0 ? text.size() : end + mark.size();
    };
    if (rest.startsWith(u"//"))
        return std::max(from, past(u"\n", from) - 1);
    if (rest.startsWith(u"/*"))
        return past(u"*/", from + 2);
    if (rest.startsWith(u"R\""))
        return past(QString(u')' + text.mid(from + 2, text.indexOf(u'(', from) - from - 2) + u'"'), from);
    const QChar quote = rest.first();
    const bool digitSeparator = quote == u'\'' && from > 0 && text[from - 1].isDigit();
    if ((quote != u'"' && quote != u'\'') || digitSeparator)
        return from;
    qsizetype end = from + 1;
    while (end < text.size() && text[end] != quote && text[end] != u'\n')
        end += text[end] == u'\\' ? 2 : 1;
    return std::min(end + 1, text.size());
}

} // namespace detail

inline QString withoutCommentsAndStrings(const QString &text)
{
    QString code = text;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype end = detail::skipped(text, i);
        const bool comment = QStringView(text).mid(i).startsWith(u'/');
        for (qsizetype j = comment ? i : i + 1; j < (comment ? end : end - 1); ++j)
            code[j] = text[j] == u'\n' ? u'\n' : u' ';
        i = std::max(end, i + 1);
    }
    return code;
}

namespace detail {

// Does the text before a brace announce a function? Default arguments and operator== hold a '=' of their own.
inline bool opensFunction(QString head)
{
    static const QRegularExpression scope(u"\\b(namespace|class|struct|union|enum)\\b[^()]*$|extern\\s*\"[^\"]*\"\\s*$"_s);
    static const QRegularExpression inner(uR"(\([^()]*\)|\boperator[^\s(]*)"_s);
    if (!head.contains(u'(') || head.contains(scope))
        return false;
    return !head.remove(inner).remove(inner).contains(u'=');
}

} // namespace detail

// Function bodies by counting braces: outside functions a brace after "name(…)" opens one, unless namespace, class or enum stands
// before it.
inline std::vector<Function> functions(const QStringList &code)
{
    std::vector<Function> found;
    QString head;
    qsizetype headLine = -1, depth = 0;
    for (qsizetype n = 0; n < code.size(); ++n) {
        if (code[n].trimmed().startsWith(u'#'))
            continue;
        for (const QChar c : QString(code[n] + u'\n')) {
            if (depth > 0) {
                depth += c == u'{' ? 1 : c == u'}' ? -1 : 0;
                if (depth == 0)
                    found.push_back({headLine, n - headLine + 1});
            } else if (c == u'{' && detail::opensFunction(head)) {
                depth = 1;
            } else if (c == u'{' || c == u'}' || c == u';') {
                head.clear();
            } else {
                if (head.trimmed().isEmpty())
                    headLine = n;
                head += c;
            }
            if (depth > 0)
                head.clear();
        }
    }
    return found;
}

inline SourceFile sourceFile(const QString &path, const QString &text)
{
    return {path, text.split(u'\n'), withoutCommentsAndStrings(text).split(u'\n')};
}

inline SourceFile readSource(const QDir &root, const QString &path)
{
    QFile file(root.filePath(path));
    return file.open(QIODevice::ReadOnly) ? sourceFile(path, QString::fromUtf8(file.readAll())) : SourceFile{path, {}, {}};
}

// Every file below `folder` whose name ends with one of `suffixes` (all when empty), sorted by path.
inline std::vector<SourceFile> readTree(const QDir &root, const QString &folder, const QStringList &suffixes)
{
    std::vector<SourceFile> files;
    QDirIterator walk(root.filePath(folder), QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString path = root.relativeFilePath(walk.next());
        if (std::any_of(suffixes.begin(), suffixes.end(), [&](const QString &suffix) { return path.endsWith(suffix); }))
            files.push_back(readSource(root, path));
    }
    std::sort(files.begin(), files.end(), [](const SourceFile &a, const SourceFile &b) { return a.path < b.path; });
    return files;
}

template<typename T>
T percentile(std::vector<T> values, int percent)
{
    if (values.empty())
        return {};
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, values.size() * static_cast<std::size_t>(percent) / 100)];
}

} // namespace cabinet::architecture
