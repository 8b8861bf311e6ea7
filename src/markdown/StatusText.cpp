// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/StatusText.h"

#include "markdown/Bytes.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace cabinet::markdown {

namespace {

// Sets of words and signs that go together.
struct Family
{
    const char16_t *toRead;
    const char16_t *reading;
    const char16_t *done;
};

constexpr Family families[] = {
    {u"⬜", u"🟨", u"✅"},
    {u"⬜", u"🟨", u"☑"},
    {u"❌", u"🚧", u"✔"},
    {u"❌", u"🚧", u"✓"},
    {u"❌", u"🚧", u"✅"},
    {u"🔲", u"🚧", u"☑"},
    {u"☐", u"◪", u"☑"},
    {u"☐", u"◪", u"☒"},
    {u"⏳", u"👀", u"✅"},
    {u"📌", u"📖", u"✅"},
    {u"🔴", u"🟡", u"🟢"},
    {u"⚪", u"🔵", u"🟢"},
    {u"✗", u"~", u"✓"},
    {u"✘", u"~", u"✔"},
    {u"[ ]", u"[/]", u"[x]"},
    {u"-", u"~", u"x"},
    {u"no", u"partly", u"yes"},
    {u"n", u"~", u"y"},
    {u"todo", u"doing", u"done"},
    {u"to do", u"in progress", u"done"},
    {u"to-do", u"in progress", u"done"},
    {u"to read", u"reading", u"read"},
    {u"to-read", u"reading", u"read"},
    {u"unread", u"reading", u"read"},
    {u"not read", u"reading", u"read"},
    {u"not started", u"in progress", u"finished"},
    {u"pending", u"in progress", u"completed"},
    {u"planned", u"started", u"finished"},
    {u"queued", u"current", u"done"},
    {u"backlog", u"in progress", u"complete"},
    {u"open", u"ongoing", u"closed"},
    {u"false", u"partly", u"true"},
    {u"未读", u"在读", u"已读"},
    {u"待读", u"在读", u"已读"},
    {u"否", u"在读", u"是"},
    {u"未完成", u"进行中", u"已完成"},
    {u"未", u"在读", u"完成"},
    {u"⬛", u"🟨", u"✅"},
    {u"◻", u"◪", u"◼"},
    {u"○", u"◐", u"●"},
    {u"□", u"◪", u"■"},
    {u"✖", u"🚧", u"✔"},
    {u"📕", u"📖", u"📗"},
    {u"⭕", u"🚧", u"✅"},
    {u"❎", u"🚧", u"✅"},
    {u"🟥", u"🟨", u"🟩"},
};

// Without emphasis, code marks, colour variants; ":white_check_mark:" as the sign it stands for.
QString simple(const QString &word)
{
    static const QRegularExpression marks(u"[*_`\\x{FE0F}\\x{200D}]+"_s);
    QString text = word.trimmed().toCaseFolded();
    if (text.startsWith(u':') && text.endsWith(u':')) {
        static const std::pair<const char16_t *, const char16_t *> names[] = {{u":white_check_mark:", u"✅"},
                                                                              {u":heavy_check_mark:", u"✔"},
                                                                              {u":ballot_box_with_check:", u"☑"},
                                                                              {u":white_large_square:", u"⬜"},
                                                                              {u":black_square_button:", u"🔲"},
                                                                              {u":white_square_button:", u"🔲"},
                                                                              {u":x:", u"❌"},
                                                                              {u":construction:", u"🚧"},
                                                                              {u":eyes:", u"👀"},
                                                                              {u":hourglass_flowing_sand:", u"⏳"},
                                                                              {u":negative_squared_cross_mark:", u"❎"},
                                                                              {u":black_large_square:", u"⬛"}};
        for (const auto &[name, sign] : names) {
            if (text == QStringView(name))
                return QString::fromUtf16(sign);
        }
    }
    if (text == u"⌛"_s)
        return u"⏳"_s;
    return text.remove(marks).simplified();
}

// Most headings say nothing of it: they hold none of these, which the patterns for a status need.
bool maySayStatus(const QString &heading)
{
    static const Stems needed{"do", "read", "finish", "complet", "queue", "backlog", "waiting", "next", "progress"};
    if (std::any_of(heading.begin(), heading.end(), [](QChar c) { return c.unicode() >= 0x80; }))
        return true;
    return needed.anyIn(asStd(heading.toLatin1().toLower()));
}

} // namespace

Status statusOfMark(const QString &mark)
{
    static const QString done = u"xX✓✔✅☑☒"_s;
    if (!mark.isEmpty() && done.contains(mark.front()) && !mark.front().isSurrogate())
        return Status::Done;
    return mark == u"/"_s ? Status::Reading : Status::ToRead;
}

std::optional<Status> statusOfCell(const QString &cell)
{
    const QString word = simple(cell);
    if (word.isEmpty())
        return {};
    for (const Family &family : families) {
        if (word == QStringView(family.done))
            return Status::Done;
        if (word == QStringView(family.toRead))
            return Status::ToRead;
        if (word == QStringView(family.reading))
            return Status::Reading;
    }
    return {};
}

std::optional<Status> statusOfHeading(const QString &heading)
{
    static const QRegularExpression done(
        u"^(?:papers? |articles? )?(?:(?:i |i've |i have )?already )?(?:done|read|finished|completed)"
        "(?: papers?| articles?| list)?$|^(?:papers? )?(?:i|i've|i have) (?:have )?read$|^已读|^已完成|^读完"_s);
    static const QRegularExpression toRead(
        u"^(?:papers? |articles? )?(?:to read|to-read|todo|to do|to-do|unread|not (?:yet )?read(?: yet)?|"
        "queued?|backlog|waiting|up next|next(?: up)?)(?: papers?| articles?| lists?| queue)?$|^待读|^未读|^想读"_s);
    static const QRegularExpression reading(
        u"^(?:papers? )?(?:currently reading|in progress|reading now|now reading|doing)(?: papers?)?$|^在读|^正在读"_s);
    static const QRegularExpression other(u"[^\\p{L}\\p{N}' -]+"_s);
    if (!maySayStatus(heading))
        return {};
    const QString words = QString(heading).replace(other, u" "_s).simplified().toCaseFolded();
    if (words.contains(done))
        return Status::Done;
    if (words.contains(toRead))
        return Status::ToRead;
    return words.contains(reading) ? std::optional(Status::Reading) : std::nullopt;
}

QString counterpart(const QString &word, Status wanted)
{
    const QString known = simple(word);
    for (const Family &family : families) {
        if (known != QStringView(family.done) && known != QStringView(family.toRead) && known != QStringView(family.reading))
            continue;
        const char16_t *other = wanted == Status::Done ? family.done : wanted == Status::Reading ? family.reading : family.toRead;
        QString text = QString::fromUtf16(other);
        if (word.trimmed().size() > 1 && word.trimmed().front().isUpper())
            text[0] = text[0].toUpper();
        return text;
    }
    return {};
}

} // namespace cabinet::markdown
