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

QString words(const char *text)
{
    return QCoreApplication::translate("ChangeText", text);
}

// One and more than one have words of their own, so that English needs no translation to be right.
QString counted(int n, const char *one, const char *many)
{
    return n == 1 ? words(one) : QCoreApplication::translate("ChangeText", many, nullptr, n);
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
    return counted(args.value(0).toInt(), QT_TRANSLATE_NOOP("ChangeText", "Moved 1 card to %1"),
                   QT_TRANSLATE_N_NOOP("ChangeText", "Moved %n cards to %1"))
        .arg(column(args.value(2)));
}

QString removedPapers(const QStringList &args)
{
    if (isOne(args))
        return words(QT_TRANSLATE_NOOP("ChangeText", "Deleted %1")).arg(quoted(args.value(1)));
    return counted(args.value(0).toInt(), QT_TRANSLATE_NOOP("ChangeText", "Deleted 1 paper"),
                   QT_TRANSLATE_N_NOOP("ChangeText", "Deleted %n papers"));
}

QString underTopic(const QStringList &args)
{
    if (args.value(2).isEmpty())
        return counted(args.value(0).toInt(), QT_TRANSLATE_NOOP("ChangeText", "Took 1 card out of its topic"),
                       QT_TRANSLATE_N_NOOP("ChangeText", "Took %n cards out of their topic"));
    if (isOne(args))
        return words(QT_TRANSLATE_NOOP("ChangeText", "Put %1 under %2")).arg(quoted(args.value(1)), args.value(2));
    return counted(args.value(0).toInt(), QT_TRANSLATE_NOOP("ChangeText", "Put 1 card under %1"),
                   QT_TRANSLATE_N_NOOP("ChangeText", "Put %n cards under %1"))
        .arg(args.value(2));
}

QString tagged(const QStringList &args)
{
    return counted(args.value(0).toInt(), QT_TRANSLATE_NOOP("ChangeText", "Changed tags of 1 card: %1"),
                   QT_TRANSLATE_N_NOOP("ChangeText", "Changed tags of %n cards: %1"))
        .arg(args.value(1));
}

QString addedPapers(const QStringList &args)
{
    return counted(args.value(0).toInt(), QT_TRANSLATE_NOOP("ChangeText", "Added 1 paper"),
                   QT_TRANSLATE_N_NOOP("ChangeText", "Added %n papers"));
}

QString completed(const QStringList &args)
{
    if (isOne(args))
        return words(QT_TRANSLATE_NOOP("ChangeText", "Completed %1")).arg(quoted(args.value(1)));
    return counted(args.value(0).toInt(), QT_TRANSLATE_NOOP("ChangeText", "Completed 1 card"),
                   QT_TRANSLATE_N_NOOP("ChangeText", "Completed %n cards"));
}

QString mergedPapers(const QStringList &args)
{
    return counted(args.value(0).toInt(), QT_TRANSLATE_NOOP("ChangeText", "Made 1 card into %1"),
                   QT_TRANSLATE_N_NOOP("ChangeText", "Made %n cards into one: %1"))
        .arg(quoted(args.value(1)));
}

QString keptApart(const QStringList &args)
{
    const int count = args.value(0).toInt(); // lupdate never ends where a call stands in its place
    return QCoreApplication::translate("ChangeText", "Noted that %n cards are different papers", nullptr, count);
}

// args: count, number and title when it is one.
QString ofIdeas(const QStringList &args, const char *one, const char *many)
{
    if (isOne(args))
        return words(one).arg(args.value(1), quoted(args.value(2)));
    return counted(args.value(0).toInt(), many, many);
}

// args: papers added, ideas added, entries updated, file name, how many files.
QString imported(const QStringList &args)
{
    const int papers = args.value(0).toInt();
    const int ideas = args.value(1).toInt();
    const int files = args.value(4).toInt();
    const QString from =
        files > 1 ? counted(files, QT_TRANSLATE_NOOP("ChangeText", "1 file"), QT_TRANSLATE_N_NOOP("ChangeText", "%n files"))
                  : args.value(3);
    if (papers > 0 && ideas > 0)
        return counted(papers + ideas, QT_TRANSLATE_NOOP("ChangeText", "Imported 1 entry from %1"),
                       QT_TRANSLATE_N_NOOP("ChangeText", "Imported %n entries from %1"))
            .arg(from);
    if (papers > 0)
        return counted(papers, QT_TRANSLATE_NOOP("ChangeText", "Imported 1 paper from %1"),
                       QT_TRANSLATE_N_NOOP("ChangeText", "Imported %n papers from %1"))
            .arg(from);
    if (ideas > 0)
        return counted(ideas, QT_TRANSLATE_NOOP("ChangeText", "Imported 1 idea from %1"),
                       QT_TRANSLATE_N_NOOP("ChangeText", "Imported %n ideas from %1"))
            .arg(from);
    if (const int updated = args.value(2).toInt(); updated > 0)
        return counted(updated, QT_TRANSLATE_NOOP("ChangeText", "Updated 1 entry from %1"),
                       QT_TRANSLATE_N_NOOP("ChangeText", "Updated %n entries from %1"))
            .arg(from);
    return words(QT_TRANSLATE_NOOP("ChangeText", "Read %1 again")).arg(from);
}

// args: file name, added, updated, removed.
QString synced(const QStringList &args)
{
    QStringList parts;
    const auto add = [&](int n, const char *one, const char *many) {
        if (n > 0)
            parts.append(counted(n, one, many));
    };
    add(args.value(1).toInt(), QT_TRANSLATE_NOOP("ChangeText", "1 added"), QT_TRANSLATE_N_NOOP("ChangeText", "%n added"));
    add(args.value(2).toInt(), QT_TRANSLATE_NOOP("ChangeText", "1 changed"), QT_TRANSLATE_N_NOOP("ChangeText", "%n changed"));
    add(args.value(3).toInt(), QT_TRANSLATE_NOOP("ChangeText", "1 removed"), QT_TRANSLATE_N_NOOP("ChangeText", "%n removed"));
    const QString what = parts.isEmpty() ? words(QT_TRANSLATE_NOOP("ChangeText", "moved")) : parts.join(u", "_s);
    return words(QT_TRANSLATE_NOOP("ChangeText", "Took over changes of %1: %2")).arg(args.value(0), what);
}

// args: file name, mode.
QString linked(const QStringList &args)
{
    const char *text =
        args.value(1) == u"0"_s ? QT_TRANSLATE_NOOP("ChangeText", "Let go of %1") : QT_TRANSLATE_NOOP("ChangeText", "Linked %1");
    return words(text).arg(args.value(0));
}

using Text = QString (*)(const QStringList &);

const QHash<QString, Text> &texts()
{
    static const QHash<QString, Text> all{
        {u"add-paper"_s,
         [](const QStringList &a) { return words(QT_TRANSLATE_NOOP("ChangeText", "Added %1")).arg(quoted(a.value(0))); }},
        {u"add-papers"_s, addedPapers},
        {u"complete-papers"_s, completed},
        {u"merge-papers"_s, mergedPapers},
        {u"keep-apart"_s, keptApart},
        {u"edit-paper"_s,
         [](const QStringList &a) { return words(QT_TRANSLATE_NOOP("ChangeText", "Edited %1")).arg(quoted(a.value(1))); }},
        {u"move"_s, moved},
        {u"remove-papers"_s, removedPapers},
        {u"set-topic"_s, underTopic},
        {u"rename-topic"_s,
         [](const QStringList &a) {
             return words(QT_TRANSLATE_NOOP("ChangeText", "Renamed the topic %1 to %2"))
                 .arg(quoted(a.value(0)), quoted(a.value(1)));
         }},
        {u"tag"_s, tagged},
        {u"sync"_s, synced},
        {u"link-source"_s, linked},
        {u"renumber-ideas"_s,
         [](const QStringList &) { return words(QT_TRANSLATE_NOOP("ChangeText", "Renumbered the ideas in their order")); }},
        {u"git-dates"_s,
         [](const QStringList &a) {
             return words(QT_TRANSLATE_NOOP("ChangeText", "Took the dates of %1 from its git history")).arg(a.value(0));
         }},
        {u"reading-mark"_s,
         [](const QStringList &a) {
             return words(QT_TRANSLATE_NOOP("ChangeText", "Changed how “reading” is written into %1")).arg(a.value(0));
         }},
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
                            QT_TRANSLATE_N_NOOP("ChangeText", "Edited %n ideas"));
         }},
        {u"move-ideas"_s,
         [](const QStringList &a) {
             return ofIdeas(a, QT_TRANSLATE_NOOP("ChangeText", "Moved idea %1, %2"),
                            QT_TRANSLATE_N_NOOP("ChangeText", "Moved %n ideas"));
         }},
        {u"remove-ideas"_s,
         [](const QStringList &a) {
             return ofIdeas(a, QT_TRANSLATE_NOOP("ChangeText", "Deleted idea %1, %2"),
                            QT_TRANSLATE_N_NOOP("ChangeText", "Deleted %n ideas"));
         }},
        {u"link-paper"_s,
         [](const QStringList &a) {
             return ofIdeas(a, QT_TRANSLATE_NOOP("ChangeText", "Linked a paper to idea %1, %2"),
                            QT_TRANSLATE_N_NOOP("ChangeText", "Linked a paper to %n ideas"));
         }},
        {u"unlink-paper"_s,
         [](const QStringList &a) {
             return ofIdeas(a, QT_TRANSLATE_NOOP("ChangeText", "Unlinked a paper from idea %1, %2"),
                            QT_TRANSLATE_N_NOOP("ChangeText", "Unlinked a paper from %n ideas"));
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
