// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fuzz/Targets.h"

#include "markdown/Merge.h"

#include <QHash>

#include <algorithm>

using namespace cabinet;
using namespace cabinet::markdown;
using namespace Qt::StringLiterals;

namespace cabinet::fuzz {

namespace {

QByteArrayList linesOf(const QByteArray &bytes)
{
    QByteArrayList lines;
    for (qsizetype begin = 0, end = 0; begin < bytes.size(); begin = end) {
        end = bytes.indexOf('\n', begin) + 1;
        end = end == 0 ? bytes.size() : end;
        lines.append(bytes.mid(begin, end - begin));
    }
    return lines;
}

// "a3text": after the fourth line one more.
void change(QByteArrayList &lines, const QByteArray &step)
{
    const qsizetype at = lines.isEmpty() ? 0 : static_cast<uchar>(step[1] - '0') % lines.size();
    const QByteArray text = step.mid(2);
    if (step[0] == 'a' || lines.isEmpty()) {
        lines.insert(lines.isEmpty() ? 0 : at + 1, text + '\n');
        return;
    }
    QByteArray &line = lines[at];
    const QByteArray end = line.endsWith("\r\n") ? "\r\n" : line.endsWith('\n') ? "\n" : "";
    switch (step[0]) {
    case 'd':
        lines.removeAt(at);
        break;
    case 'r':
        line = text + end;
        break;
    case 'x':
        line.replace("[ ]", "[x]");
        break;
    case 'w':
        line = line.chopped(end.size()) + text + end;
        break;
    case 'u':
        lines.swapItemsAt(std::max<qsizetype>(at - 1, 0), at);
        break;
    case 'p':
        lines.insert(at, QByteArray(line));
        break;
    case 'e':
        for (QByteArray &one : lines)
            one.replace("\r\n", "\n").replace("\n", "\r\n");
        break;
    default:
        line.insert(static_cast<uchar>(step[0]) % (line.size() + 1), text);
        break;
    }
}

QByteArray changed(const QByteArray &base, const QByteArray &script)
{
    QByteArrayList lines = linesOf(base);
    for (const QByteArray &step : script.split('\n').mid(0, 8)) {
        if (step.size() > 1)
            change(lines, step);
    }
    return lines.join();
}

// Numbers are counted on and may change; short words stand in marks and addresses.
QHash<QByteArray, int> wordsOf(const QByteArray &bytes) // and how often
{
    QHash<QByteArray, int> words;
    QByteArray word;
    bool letters = false;
    const QByteArray ended = bytes + ' ';
    for (const char c : ended) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter || (c >= '0' && c <= '9')) {
            word += c;
            letters = letters || letter;
            continue;
        }
        if (letters && word.size() > 2)
            ++words[word];
        word.clear();
        letters = false;
    }
    return words;
}

// Within a longer one that a side wrote: of two titles that both added the longer one is taken.
bool isWithin(const QByteArray &word, const QHash<QByteArray, int> &there, const QHash<QByteArray, int> &written)
{
    return std::any_of(written.keyBegin(), written.keyEnd(),
                       [&](const QByteArray &longer) { return longer.contains(word) && there.contains(longer); });
}

QByteArray lostWord(const QByteArray &base, const QByteArray &ours, const QByteArray &theirs, const Merged &merged)
{
    QByteArray kept = merged.bytes;
    for (const FieldClash &clash : merged.clashes)
        kept += (u'\n' + clash.title + u'\n' + clash.base + u'\n' + clash.ours + u'\n' + clash.theirs).toUtf8();
    const QHash<QByteArray, int> there = wordsOf(kept);
    const QHash<QByteArray, int> before = wordsOf(base);
    const QHash<QByteArray, int> left = wordsOf(ours);
    const QHash<QByteArray, int> right = wordsOf(theirs);
    for (const QByteArray &word : left.keys() + right.keys()) {
        const int was = before.value(word); // each side may take away another one
        const bool takenAway = left.value(word) < was || right.value(word) < was;
        if (!takenAway && !isWithin(word, there, left) && !isWithin(word, there, right))
            return word;
    }
    return {};
}

QList<MergeChoice> choicesOf(const QByteArray &bytes)
{
    QList<MergeChoice> choices;
    for (const char c : bytes)
        choices.append(static_cast<MergeChoice>(static_cast<uchar>(c) % 5));
    return choices;
}

} // namespace

QByteArray checkMerge(const QByteArray &input)
{
    const QList<QByteArray> parts = partsOf(input);
    if (parts.size() < 3)
        return {};
    const QByteArray &base = parts[0];
    const QByteArray ours = changed(base, parts[1]);
    const QByteArray theirs = changed(base, parts[2]);
    const QByteArray choices = parts.value(3);
    const ListKind kind = choices.startsWith('i') ? ListKind::Ideas : ListKind::Papers;
    const QByteArray versions = "\n--- base\n" + base + "\n--- ours\n" + ours + "\n--- theirs\n" + theirs;
    if (merge(base, base, theirs, kind).bytes != theirs || merge(base, ours, base, kind).bytes != ours ||
        merge(base, ours, ours, kind).bytes != ours)
        return "a side without changes does not give the other" + versions;
    const Merged merged = merge(base, ours, theirs, kind);
    if (const QByteArray word = lostWord(base, ours, theirs, merged); !word.isEmpty())
        return "lost: " + word + versions + "\n--- merged\n" + merged.bytes;
    if (!merged.clashes.isEmpty() && merge(base, ours, theirs, kind, choicesOf(choices)).clashes != merged.clashes)
        return "other clashes when asked again" + versions;
    return {};
}

} // namespace cabinet::fuzz
