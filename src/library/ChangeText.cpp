// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/ChangeText.h"

#include "domain/Status.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

constexpr int longestShown = 60; // characters of a title

QString words(const char *text, int n = -1)
{
    return QCoreApplication::translate("ChangeText", text, nullptr, n);
}

// A title or name as a short quotation.
QString quoted(const QString &text)
{
    const QString shown = text.size() > longestShown ? QString(text.left(longestShown - 1).trimmed() + u'…') : text;
    return words(QT_TRANSLATE_NOOP("ChangeText", "“%1”")).arg(shown);
}

QString column(const QString &status)
{
    switch (statusFromText(status).value_or(Status::ToRead)) {
    case Status::ToRead:
        return words(QT_TRANSLATE_NOOP("ChangeText", "To read"));
    case Status::Reading:
        return words(QT_TRANSLATE_NOOP("ChangeText", "Reading"));
    case Status::Done:
        return words(QT_TRANSLATE_NOOP("ChangeText", "Done"));
    }
    return {};
}

// args: count, the title when it is one.
bool isOne(const QStringList &args)
{
    return args.value(0).toInt() == 1 && !args.value(1).isEmpty();
}

QString moved(const QStringList &args)
{
    if (isOne(args))
        return words(QT_TRANSLATE_NOOP("ChangeText", "Moved %1 to %2")).arg(quoted(args.value(1)), column(args.value(2)));
    return QCoreApplication::translate("ChangeText", "Moved %n card(s) to %1", nullptr, args.value(0).toInt())
        .arg(column(args.value(2)));
}

QString removedPapers(const QStringList &args)
{
    if (isOne(args))
        return words(QT_TRANSLATE_NOOP("ChangeText", "Deleted %1")).arg(quoted(args.value(1)));
    return QCoreApplication::translate("ChangeText", "Deleted %n paper(s)", nullptr, args.value(0).toInt());
}

QString underTopic(const QStringList &args)
{
    if (args.value(2).isEmpty())
        return QCoreApplication::translate("ChangeText", "Took %n card(s) out of their topic", nullptr, args.value(0).toInt());
    if (isOne(args))
        return words(QT_TRANSLATE_NOOP("ChangeText", "Put %1 under %2")).arg(quoted(args.value(1)), args.value(2));
    return QCoreApplication::translate("ChangeText", "Put %n card(s) under %1", nullptr, args.value(0).toInt())
        .arg(args.value(2));
}

QString tagged(const QStringList &args)
{
    return QCoreApplication::translate("ChangeText", "Changed tags of %n card(s): %1", nullptr, args.value(0).toInt())
        .arg(args.value(1));
}

// args: count, number and title when it is one.
QString ofIdeas(const QStringList &args, const char *one, const char *many)
{
    if (isOne(args))
        return words(one).arg(args.value(1), quoted(args.value(2)));
    return words(many, args.value(0).toInt());
}

// args: papers added, ideas added, entries updated, file name, how many files.
QString imported(const QStringList &args)
{
    const int papers = args.value(0).toInt();
    const int ideas = args.value(1).toInt();
    const int files = args.value(4).toInt();
    const QString from = files > 1 ? QCoreApplication::translate("ChangeText", "%n file(s)", nullptr, files) : args.value(3);
    if (papers > 0 && ideas > 0)
        return QCoreApplication::translate("ChangeText", "Imported %n entry(ies) from %1", nullptr, papers + ideas).arg(from);
    if (papers > 0)
        return QCoreApplication::translate("ChangeText", "Imported %n paper(s) from %1", nullptr, papers).arg(from);
    if (ideas > 0)
        return QCoreApplication::translate("ChangeText", "Imported %n idea(s) from %1", nullptr, ideas).arg(from);
    if (const int updated = args.value(2).toInt(); updated > 0)
        return QCoreApplication::translate("ChangeText", "Updated %n entry(ies) from %1", nullptr, updated).arg(from);
    return words(QT_TRANSLATE_NOOP("ChangeText", "Read %1 again")).arg(from);
}

using Text = QString (*)(const QStringList &);

const QHash<QString, Text> &texts()
{
    static const QHash<QString, Text> all{
        {u"add-paper"_s,
         [](const QStringList &a) { return words(QT_TRANSLATE_NOOP("ChangeText", "Added %1")).arg(quoted(a.value(0))); }},
        {u"edit-paper"_s,
         [](const QStringList &a) { return words(QT_TRANSLATE_NOOP("ChangeText", "Edited %1")).arg(quoted(a.value(1))); }},
        {u"move"_s, moved},
        {u"remove-papers"_s, removedPapers},
        {u"set-topic"_s, underTopic},
        {u"tag"_s, tagged},
        {u"set-limit"_s, [](const QStringList &) { return words(QT_TRANSLATE_NOOP("ChangeText", "Changed the reading limit")); }},
        {u"attach-pdf"_s,
         [](const QStringList &a) {
             return words(QT_TRANSLATE_NOOP("ChangeText", "Attached a PDF to %1")).arg(quoted(a.value(1)));
         }},
        {u"add-tag"_s,
         [](const QStringList &a) { return words(QT_TRANSLATE_NOOP("ChangeText", "Added the tag %1")).arg(quoted(a.value(0))); }},
        {u"rename-tag"_s,
         [](const QStringList &a) {
             return words(QT_TRANSLATE_NOOP("ChangeText", "Renamed the tag %1 to %2"))
                 .arg(quoted(a.value(0)), quoted(a.value(1)));
         }},
        {u"recolour-tag"_s,
         [](const QStringList &a) {
             return words(QT_TRANSLATE_NOOP("ChangeText", "Changed the colour of the tag %1")).arg(quoted(a.value(0)));
         }},
        {u"merge-tags"_s,
         [](const QStringList &a) {
             return words(QT_TRANSLATE_NOOP("ChangeText", "Merged the tag %1 into %2"))
                 .arg(quoted(a.value(0)), quoted(a.value(1)));
         }},
        {u"remove-tag"_s,
         [](const QStringList &a) {
             return words(QT_TRANSLATE_NOOP("ChangeText", "Deleted the tag %1")).arg(quoted(a.value(0)));
         }},
        {u"add-idea"_s,
         [](const QStringList &a) {
             return words(QT_TRANSLATE_NOOP("ChangeText", "Added the idea %1")).arg(quoted(a.value(0)));
         }},
        {u"edit-idea"_s,
         [](const QStringList &a) {
             return ofIdeas(a, QT_TRANSLATE_NOOP("ChangeText", "Edited idea %1, %2"),
                            QT_TRANSLATE_N_NOOP("ChangeText", "Edited %n idea(s)"));
         }},
        {u"move-ideas"_s,
         [](const QStringList &a) {
             return ofIdeas(a, QT_TRANSLATE_NOOP("ChangeText", "Moved idea %1, %2"),
                            QT_TRANSLATE_N_NOOP("ChangeText", "Moved %n idea(s)"));
         }},
        {u"remove-ideas"_s,
         [](const QStringList &a) {
             return ofIdeas(a, QT_TRANSLATE_NOOP("ChangeText", "Deleted idea %1, %2"),
                            QT_TRANSLATE_N_NOOP("ChangeText", "Deleted %n idea(s)"));
         }},
        {u"link-paper"_s,
         [](const QStringList &a) {
             return ofIdeas(a, QT_TRANSLATE_NOOP("ChangeText", "Linked a paper to idea %1, %2"),
                            QT_TRANSLATE_N_NOOP("ChangeText", "Linked a paper to %n idea(s)"));
         }},
        {u"unlink-paper"_s,
         [](const QStringList &a) {
             return ofIdeas(a, QT_TRANSLATE_NOOP("ChangeText", "Unlinked a paper from idea %1, %2"),
                            QT_TRANSLATE_N_NOOP("ChangeText", "Unlinked a paper from %n idea(s)"));
         }},
        {u"paper-from-idea"_s,
         [](const QStringList &a) {
             return words(QT_TRANSLATE_NOOP("ChangeText", "Made a card of %1 from idea %2")).arg(quoted(a.value(0)), a.value(1));
         }},
        {u"import"_s, imported},
    };
    return all;
}

} // namespace

QString changeText(const ChangeSummary &summary)
{
    const Text text = texts().value(summary.kind);
    return text ? text(summary.args) : words(QT_TRANSLATE_NOOP("ChangeText", "Changed the library"));
}

} // namespace cabinet
