// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/Around.h"
#include "markdown/Compose.h"
#include "markdown/Draft.h"
#include "markdown/Rewrite.h"

#include <algorithm>

namespace cabinet::markdown {

namespace {

constexpr int mostAttempts = 5;

class IdeaRewriter
{
public:
    IdeaRewriter(const QByteArray &bytes, const IdeaList &list, const QList<WantedIdea> &wanted, const WriteStyle &style)
        : m_list(list)
        , m_wanted(wanted)
        , m_style(style)
        , m_original(bytes)
        , m_padded(bytes, style.lineEnd)
    {
        for (const IdeaEntry &idea : list.entries)
            m_slots.push_back({m_padded.linesOf({idea.span.begin, std::max(idea.titleSpan.end, idea.bodySpan.end)}), 0});
        for (qsizetype i = 0; i < wanted.size(); ++i)
            m_attempts.push_back({i, entryOf(i), wanted[i].raw.has_value(), false});
    }

    Rewritten run()
    {
        for (int i = 0; i < mostAttempts; ++i) {
            build();
            if (m_done.edits.isEmpty() || readsBack()) {
                m_done.leftOut += m_refused;
                return std::move(m_done);
            }
        }
        m_done = {};
        for (const Attempt &attempt : m_attempts)
            m_done.leftOut.append({attempt.wanted, attempt.entry, {Field::Place, Unwritten::Reason::NotReadBack}});
        return std::move(m_done);
    }

private:
    struct Attempt
    {
        qsizetype wanted = 0;
        int entry = -1;
        bool raw = false;
        bool keep = false; // as it was; a new one: not at all
    };

    [[nodiscard]] int entryOf(qsizetype wanted) const
    {
        const qsizetype entry = m_wanted[wanted].entry.value_or(-1);
        return entry >= 0 && entry < m_list.entries.size() ? static_cast<int>(entry) : -1;
    }

    [[nodiscard]] IdeaText textOf(const Attempt &attempt) const
    {
        return attempt.keep && attempt.entry >= 0 ? markdown::textOf(m_list.entries[attempt.entry])
                                                  : m_wanted[attempt.wanted].text;
    }

    void build()
    {
        m_done = {};
        m_draft = {};
        m_order.clear();
        Arrangement arrangement{m_slots, {}, {{0, m_padded.bytes().size(), {}}}, m_style.lineEnd, m_style.loose};
        std::vector<QList<TextEdit>> edits;
        for (std::size_t i = 0; i < m_attempts.size(); ++i) {
            const Attempt &attempt = m_attempts[i];
            if (attempt.keep && attempt.entry < 0)
                continue;
            m_order.push_back(static_cast<int>(i));
            edits.push_back(editsOf(attempt));
            const TakenOut *raw = attempt.raw ? &*m_wanted[attempt.wanted].raw : nullptr;
            arrangement.wishes.push_back({attempt.entry, 0, unitOf(attempt, edits.back()), raw});
        }
        settle(arrange(m_padded.bytes(), arrangement), edits);
        m_done.edits = m_padded.unpadded(m_draft.edits());
    }

    [[nodiscard]] QList<TextEdit> editsOf(const Attempt &attempt) const
    {
        if (attempt.entry < 0 || textOf(attempt) == markdown::textOf(m_list.entries[attempt.entry]))
            return {};
        const Span lines = m_slots[static_cast<std::size_t>(attempt.entry)].lines;
        if (attempt.raw)
            return {restoring(m_padded.bytes(), lines, *m_wanted[attempt.wanted].raw, m_style.lineEnd)};
        return entryEdits(m_padded.bytes(), m_list.entries[attempt.entry], textOf(attempt), m_style).edits;
    }

    [[nodiscard]] QByteArray unitOf(const Attempt &attempt, QList<TextEdit> edits) const
    {
        if (attempt.entry < 0)
            return composeIdea(textOf(attempt), m_style).text;
        const Span lines = m_slots[static_cast<std::size_t>(attempt.entry)].lines;
        for (TextEdit &edit : edits)
            edit.span = {edit.span.begin - lines.begin, edit.span.end - lines.begin};
        return withEdits(m_padded.bytes().mid(lines.begin, lines.size()), edits);
    }

    void settle(const Arranged &arranged, const std::vector<QList<TextEdit>> &edits)
    {
        m_done.taken = arranged.taken;
        for (std::size_t i = 0; i < m_order.size(); ++i) {
            const int entry = m_attempts[static_cast<std::size_t>(m_order[i])].entry;
            if (entry < 0 || !arranged.stays[i])
                continue;
            const Span lines = m_slots[static_cast<std::size_t>(entry)].lines;
            m_draft.stay(lines, m_order[i]);
            for (const TextEdit &edit : edits[i])
                m_draft.edit(edit, m_order[i]);
            if (!edits[i].isEmpty())
                m_done.taken.insert(entry, taken(m_padded.bytes(), lines));
        }
        for (const TextEdit &edit : arranged.cuts)
            m_draft.edit(edit);
        for (const Arranged::Insertion &insertion : arranged.insertions)
            m_draft.insert(insertion.edit, m_order[static_cast<std::size_t>(insertion.wish)]);
    }

    // The ideas that will be read are those that are wanted, one for one.
    bool readsBack()
    {
        const IdeaList now = parseIdeas(withEdits(m_original, m_done.edits));
        const std::vector<Draft::Standing> standings = m_draft.standings();
        bool good = true;
        std::size_t at = 0;
        for (const IdeaEntry &idea : now.entries) {
            const Attempt *attempt = at < standings.size() ? &m_attempts[static_cast<std::size_t>(standings[at].wish)] : nullptr;
            const bool here =
                attempt != nullptr && standings[at].span.begin <= idea.span.begin && idea.span.begin < standings[at].span.end;
            if (!here || !(markdown::textOf(idea) == textOf(*attempt))) {
                refuse(standings, at, idea.span.begin);
                good = false;
                break;
            }
            ++at;
        }
        if (good && at < standings.size()) {
            refuse(standings, at, standings[at].span.begin);
            good = false;
        }
        return good;
    }

    // What stands at or before that place and was changed stays as it was.
    void refuse(const std::vector<Draft::Standing> &standings, std::size_t at, qsizetype place)
    {
        for (std::size_t i = std::min(at + 1, standings.size()); i-- > 0;) {
            Attempt &attempt = m_attempts[static_cast<std::size_t>(standings[i].wish)];
            const bool changed = attempt.entry < 0 || !(textOf(attempt) == markdown::textOf(m_list.entries[attempt.entry]));
            if (!changed || standings[i].span.begin > place)
                continue;
            if (attempt.raw) {
                attempt.raw = false;
                return;
            }
            attempt.keep = true;
            m_refused.append({attempt.wanted,
                              attempt.entry,
                              {attempt.entry < 0 ? Field::Place : fieldOf(attempt), Unwritten::Reason::NotReadBack}});
            return;
        }
    }

    [[nodiscard]] Field fieldOf(const Attempt &attempt) const
    {
        const IdeaText now = m_wanted[attempt.wanted].text;
        const IdeaText own = markdown::textOf(m_list.entries[attempt.entry]);
        return now.title != own.title ? Field::Title : now.body != own.body ? Field::Body : Field::Number;
    }

    const IdeaList &m_list;
    const QList<WantedIdea> &m_wanted;
    const WriteStyle &m_style;
    const QByteArray &m_original;
    Padded m_padded;
    std::vector<UnitSlot> m_slots;
    std::vector<Attempt> m_attempts;
    std::vector<int> m_order;
    Draft m_draft;
    QList<LeftOut> m_refused;
    Rewritten m_done;
};

} // namespace

Rewritten rewrite(const QByteArray &bytes, const IdeaList &list, const QList<WantedIdea> &wanted, const WriteStyle &style)
{
    return IdeaRewriter(bytes, list, wanted, style).run();
}

QList<WantedIdea> wantedOf(const IdeaList &list)
{
    QList<WantedIdea> wanted;
    for (qsizetype i = 0; i < list.entries.size(); ++i)
        wanted.append({i, textOf(list.entries[i]), {}});
    return wanted;
}

Wanted wantedOf(const PaperList &list)
{
    Wanted wanted;
    for (qsizetype i = 0; i < list.entries.size(); ++i)
        wanted.papers.append({i, textOf(list.entries[i]), list.entries[i].topic, {}});
    return wanted;
}

} // namespace cabinet::markdown
