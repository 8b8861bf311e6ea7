// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "markdown/MergeUnit.h"

#include "markdown/Bytes.h"
#include "markdown/Hunks.h"
#include "markdown/MergeRemovedLinks.h"
#include "markdown/MergeRestructured.h"

#include <QHash>

#include <algorithm>
#include <array>
#include <set>

namespace cabinet::markdown {

namespace {

using Tokens = std::vector<UnitToken>;

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

// One number for equal tokens of any of the versions. A bracket before the title is not one behind it.
class Symbols
{
public:
    std::vector<int> of(const Tokens &tokens)
    {
        std::vector<int> symbols;
        bool behindTitle = false;
        for (const UnitToken &token : tokens) {
            behindTitle = behindTitle || token.field == MergeField::Title;
            QByteArray key(1, token.field ? static_cast<char>('a' + static_cast<int>(*token.field)) : behindTitle ? ' ' : '<');
            key += token.text;
            const auto known = m_known.constFind(key);
            symbols.push_back(known == m_known.constEnd() ? static_cast<int>(m_known.size()) : *known);
            if (known == m_known.constEnd()) {
                m_known.insert(key, symbols.back());
                m_weights.push_back(token.field ? 3 : 1);
            }
        }
        return symbols;
    }

    [[nodiscard]] const std::vector<int> &weights() const { return m_weights; }

private:
    QHash<QByteArray, int> m_known;
    std::vector<int> m_weights;
};

struct Pieces // of one hunk
{
    Tokens base;
    Tokens ours;
    Tokens theirs;

    [[nodiscard]] bool isEmpty() const { return base.empty() && ours.empty() && theirs.empty(); }
};

QByteArray joined(const Tokens &tokens)
{
    QByteArray text;
    for (const UnitToken &token : tokens)
        text += token.text;
    return text;
}

bool has(const Tokens &tokens, MergeField field)
{
    return std::any_of(tokens.begin(), tokens.end(), [&](const UnitToken &token) { return token.field == field; });
}

bool hasText(const Tokens &tokens)
{
    return std::any_of(tokens.begin(), tokens.end(), [](const UnitToken &token) { return token.field.has_value(); });
}

bool isLines(const Tokens &tokens)
{
    return std::all_of(tokens.begin(), tokens.end(), [](const UnitToken &token) {
        return !token.field || *token.field == MergeField::Notes || !token.indent.isNull();
    });
}

Tokens slice(const Tokens &tokens, Places places)
{
    return {tokens.begin() + places.begin, tokens.begin() + places.end};
}

bool sameText(const Tokens &a, const Tokens &b)
{
    return joined(a).simplified() == joined(b).simplified();
}

// Differ in marks and white space at most.
bool sameFields(const Tokens &a, const Tokens &b)
{
    const auto fields = [](const Tokens &tokens) {
        QByteArrayList texts;
        for (const UnitToken &token : tokens) {
            if (token.field)
                texts.append(token.text.toByteArray());
        }
        return texts;
    };
    return fields(a) == fields(b);
}

// The weightiest thing that a hunk is about.
std::optional<MergeField> fieldOf(const Pieces &pieces)
{
    static constexpr std::array order{MergeField::Title, MergeField::Status, MergeField::Venue, MergeField::Authors,
                                      MergeField::Link,  MergeField::Notes,  MergeField::Text};
    for (const MergeField field : order) {
        if (has(pieces.base, field) || has(pieces.ours, field) || has(pieces.theirs, field))
            return field;
    }
    return {};
}

// As a person is asked about it. The mark of a task may be a space.
QString shown(const Tokens &tokens, MergeField field)
{
    const QString text = QString::fromUtf8(joined(tokens));
    return field == MergeField::Status ? text : text.trimmed();
}

// Without what is said already, and the white space that leads to it.
QByteArray unsaid(const Tokens &tokens, const Tokens &said)
{
    QByteArray text;
    bool any = !hasText(tokens);
    for (std::size_t i = 0; i < tokens.size();) {
        std::size_t end = i;
        while (end < tokens.size() && !tokens[end].field)
            ++end;
        end = std::min(end + 1, tokens.size());
        const auto same = [&](const UnitToken &token) { return token.field && token.text == tokens[end - 1].text; };
        if (std::none_of(said.begin(), said.end(), same)) {
            text += joined({tokens.begin() + static_cast<std::ptrdiff_t>(i), tokens.begin() + static_cast<std::ptrdiff_t>(end)});
            any = any || tokens[end - 1].field;
        }
        i = end;
    }
    return any ? text : QByteArray();
}

bool areGlued(const QByteArray &text, const QByteArray &next)
{
    return !text.isEmpty() && !next.isEmpty() && isWordByte(text.back()) && isWordByte(next.front());
}

// The first, then what only the second has; what both added stands once.
QByteArray united(const Tokens &ours, const Tokens &theirs)
{
    const QByteArray rest = unsaid(theirs, ours);
    QByteArray text = joined(ours);
    return text + QByteArray(areGlued(text, rest) ? 1 : 0, ' ') + rest;
}

bool startsLine(const Tokens &tokens)
{
    return tokens.front().text.startsWith('\n') || tokens.front().text.startsWith('\r');
}

// What stands on the line at hand, and the lines below it.
std::pair<Pieces, Pieces> atLineEnd(const Pieces &pieces)
{
    Pieces first;
    Pieces below;
    for (Tokens Pieces::*const side : {&Pieces::base, &Pieces::ours, &Pieces::theirs}) {
        const Tokens &tokens = pieces.*side;
        const auto end = std::find_if(tokens.begin(), tokens.end(), [](const UnitToken &token) {
            return token.text.startsWith('\n') || token.text.startsWith('\r');
        });
        (first.*side).assign(tokens.begin(), end);
        (below.*side).assign(end, tokens.end());
    }
    return {first, below};
}

std::set<MergeField> fieldsIn(const Tokens &tokens)
{
    std::set<MergeField> fields;
    for (const UnitToken &token : tokens) {
        if (token.field)
            fields.insert(*token.field);
    }
    return fields;
}

// Of two insertions at one place: what goes on with the line before new lines, the title before the venue before links.
bool comesFirst(const Tokens &a, const Tokens &b)
{
    if (startsLine(a) != startsLine(b))
        return startsLine(b);
    return *fieldsIn(a).begin() < *fieldsIn(b).begin();
}

// Different things, or things of which there may be several.
bool mayStandTogether(const Pieces &pieces)
{
    const std::set<MergeField> ours = fieldsIn(pieces.ours);
    const std::set<MergeField> theirs = fieldsIn(pieces.theirs);
    return std::none_of(ours.begin(), ours.end(), [&](MergeField field) {
        return field != MergeField::Link && field != MergeField::Notes && theirs.count(field) > 0;
    });
}

// Both texts, each on lines of its own when they are lines.
QByteArray bothTexts(const Pieces &pieces)
{
    const QByteArray ours = joined(pieces.ours);
    const QByteArray theirs = joined(pieces.theirs);
    if (ours.trimmed().isEmpty() || theirs.trimmed().isEmpty())
        return ours.trimmed().isEmpty() ? theirs : ours;
    if (!isLines(pieces.ours) || !isLines(pieces.theirs))
        return ours + ' ' + theirs;
    const bool separated = ours.endsWith('\n') || ours.endsWith('\r') || theirs.startsWith('\n') || theirs.startsWith('\r');
    if (separated)
        return ours + theirs;
    const bool indented = theirs.startsWith(' ') || theirs.startsWith('\t');
    const QByteArray indent = indented ? QByteArray() : pieces.theirs.front().indent.toByteArray();
    return ours + '\n' + indent + theirs;
}

// Lines that only the bullet of the note that is gone can hold.
bool goesOnBelow(const Tokens &gone, const Tokens &added)
{
    const auto isLine = [](const UnitToken &token) { return token.field == MergeField::Notes && !token.indent.isNull(); };
    const auto bullet = std::find_if(gone.begin(), gone.end(), isLine);
    return bullet != gone.end() && std::any_of(added.begin(), added.end(), [&](const UnitToken &token) {
               return isLine(token) && token.indent.size() > bullet->indent.size();
           });
}

class UnitMerge
{
public:
    UnitMerge(const Versions &versions, const EntryUnits &units, ClashBook &book)
        : m_versions(versions)
        , m_units(units)
        , m_book(book)
        , m_ours(tokensOf(versions.ours, *units.ours))
        , m_theirs(tokensOf(versions.theirs, *units.theirs))
    {
        const std::vector<int> ours = m_symbols.of(m_ours);
        const std::vector<int> theirs = m_symbols.of(m_theirs);
        std::vector<int> base;
        if (units.base) {
            m_base = tokensOf(versions.base, *units.base);
            base = m_symbols.of(m_base);
        } else {
            for (const Common &common : commonOf(ours, theirs, m_symbols.weights())) {
                m_base.push_back(m_ours[at(common.before)]);
                base.push_back(ours[at(common.before)]);
            }
        }
        m_hunks = hunksOf(static_cast<int>(base.size()), commonOf(base, ours, m_symbols.weights()), static_cast<int>(ours.size()),
                          commonOf(base, theirs, m_symbols.weights()), static_cast<int>(theirs.size()));
        joinContinued();
    }

    QByteArray text()
    {
        QByteArray result;
        int done = 0;
        for (std::size_t i = 0; i < m_hunks.size(); ++i) {
            append(result, slice(m_base, {done, m_hunks[i].base.begin}));
            const QByteArray text = resolved(i);
            const Pieces pieces = piecesOf(m_hunks[i]);
            if (text == joined(pieces.ours) || text == joined(pieces.theirs))
                append(result, text == joined(pieces.ours) ? pieces.ours : pieces.theirs);
            else
                appendText(result, text);
            done = m_hunks[i].base.end;
        }
        append(result, slice(m_base, {done, static_cast<int>(m_base.size())}));
        return result;
    }

private:
    // A line of notes stays one though the end of the line before it went with what the other side took out.
    void append(QByteArray &result, const Tokens &tokens) const
    {
        const auto blank = [](char c) { return c == ' ' || c == '\t'; };
        const auto text = std::find_if(tokens.begin(), tokens.end(), [&](const UnitToken &token) {
            return token.field || !std::all_of(token.text.begin(), token.text.end(), blank);
        });
        const auto last = std::find_if_not(result.rbegin(), result.rend(), blank);
        const bool begins = text != tokens.end() && text->field && !text->indent.isNull();
        if (begins && last != result.rend() && *last != '\n' && *last != '\r')
            result += m_versions.ours.bytes.contains("\r\n") ? "\r\n" : "\n";
        appendText(result, joined(tokens));
    }

    // Two words that no version writes as one stay two.
    void appendText(QByteArray &result, const QByteArray &text) const
    {
        if (areGlued(result, text)) {
            const auto begin = std::find_if_not(result.rbegin(), result.rend(), isWordByte).base();
            const auto end = std::find_if_not(text.begin(), text.end(), isWordByte);
            const QByteArray word = QByteArray(begin, result.end() - begin) + QByteArray(text.begin(), end - text.begin());
            const auto isWritten = [&](const Version &version, const TextUnit *unit) {
                return unit != nullptr && version.text(unit->span).contains(word);
            };
            if (!isWritten(m_versions.base, m_units.base) && !isWritten(m_versions.ours, m_units.ours) &&
                !isWritten(m_versions.theirs, m_units.theirs))
                result += ' ';
        }
        result += text;
    }

    struct Side
    {
        Places Hunk::*places = nullptr;
        bool Hunk::*changed = nullptr;
        const Tokens *tokens = nullptr;
    };

    // One side took a note out and the other goes on with it below: one thing that both changed.
    void joinContinued()
    {
        const Side ours{&Hunk::ours, &Hunk::oursChanged, &m_ours};
        const Side theirs{&Hunk::theirs, &Hunk::theirsChanged, &m_theirs};
        for (std::size_t i = 0; i + 1 < m_hunks.size(); ++i) {
            if (goesOn(i, ours, theirs))
                joinNext(i, ours, theirs);
            else if (goesOn(i, theirs, ours))
                joinNext(i, theirs, ours);
        }
    }

    // Has `one` taken out the line of a note below which `other` adds lines that only its bullet can hold?
    [[nodiscard]] bool goesOn(std::size_t index, const Side &one, const Side &other) const
    {
        const Hunk &first = m_hunks[index];
        const Hunk &second = m_hunks[index + 1];
        const bool sides = first.*one.changed && !(first.*other.changed) && second.*other.changed && !(second.*one.changed);
        if (!sides || hasText(slice(m_base, {first.base.end, second.base.begin})) ||
            hasText(slice(*one.tokens, first.*one.places)))
            return false;
        return goesOnBelow(slice(m_base, first.base), slice(*other.tokens, second.*other.places));
    }

    void joinNext(std::size_t index, const Side &one, const Side &other)
    {
        Hunk &first = m_hunks[index];
        const Hunk second = m_hunks[index + 1];
        first.*other.places = {(second.*other.places).begin - (second.base.begin - first.base.begin), (second.*other.places).end};
        (first.*one.places).end += second.base.end - first.base.end;
        first.base.end = second.base.end;
        first.*other.changed = true;
        m_hunks.erase(m_hunks.begin() + static_cast<std::ptrdiff_t>(index) + 1);
    }

    [[nodiscard]] Pieces piecesOf(const Hunk &hunk) const
    {
        return {slice(m_base, hunk.base), slice(m_ours, hunk.ours), slice(m_theirs, hunk.theirs)};
    }

    QByteArray resolved(std::size_t index)
    {
        const Hunk &hunk = m_hunks[index];
        const Pieces pieces = piecesOf(hunk);
        if (!hunk.theirsChanged)
            return pieces.base.empty() ? unsaid(pieces.ours, addedBeside(index, &Pieces::theirs)) : joined(pieces.ours);
        if (!hunk.oursChanged && pieces.base.empty() && !oursSaysIt(pieces))
            return unsaid(pieces.theirs, addedBeside(index, &Pieces::ours));
        if (!hunk.oursChanged)
            return joined(oursSaysIt(pieces) ? pieces.base : pieces.theirs);
        const auto &[first, below] = atLineEnd(pieces);
        const bool goesOn = (!hasText(pieces.theirs) && goesOnBelow(pieces.base, pieces.ours)) ||
                            (!hasText(pieces.ours) && goesOnBelow(pieces.base, pieces.theirs));
        if (first.isEmpty() || below.isEmpty() || goesOn)
            return changedByBoth(pieces);
        return changedByBoth(first) + changedByBoth(below);
    }

    // What a side added where it changed what stands right before or right behind, but for white space.
    [[nodiscard]] Tokens addedBeside(std::size_t index, Tokens Pieces::*side) const
    {
        Tokens added;
        for (const std::size_t other : {index - 1, index + 1}) {
            if (other >= m_hunks.size())
                continue;
            const Places between{m_hunks[std::min(index, other)].base.end, m_hunks[std::max(index, other)].base.begin};
            const Pieces pieces = hasText(slice(m_base, between)) ? Pieces() : piecesOf(m_hunks[other]);
            if (side == &Pieces::theirs && !hasText(pieces.base))
                continue; // there it is left out
            for (const UnitToken &token : pieces.*side) {
                const auto same = [&](const UnitToken &before) { return before.text == token.text; };
                if (token.field && std::none_of(pieces.base.begin(), pieces.base.end(), same))
                    added.push_back(token);
            }
        }
        return added;
    }

    // What both added, at another of the blanks around it: it stands where ours has it. Links and words may be there twice.
    [[nodiscard]] bool oursSaysIt(const Pieces &pieces) const
    {
        if (hasText(pieces.base) || !hasText(pieces.theirs))
            return false;
        return std::all_of(pieces.theirs.begin(), pieces.theirs.end(), [this](const UnitToken &token) {
            if (!token.field)
                return true;
            const auto same = [&token](const UnitToken &other) { return other.field == token.field && other.text == token.text; };
            return (token.field == MergeField::Venue || token.field == MergeField::Authors) &&
                   std::any_of(m_ours.begin(), m_ours.end(), same) && std::none_of(m_base.begin(), m_base.end(), same);
        });
    }

    QByteArray changedByBoth(const Pieces &pieces)
    {
        if (joined(pieces.theirs) == joined(pieces.base))
            return joined(pieces.ours);
        if (joined(pieces.ours) == joined(pieces.base))
            return joined(pieces.theirs);
        if (const auto longer = longerTitle(pieces))
            return *longer;
        return sameText(pieces.ours, pieces.theirs) ? joined(pieces.ours) : changedTwice(pieces);
    }

    // Of an entry that both added, one of them with more words in its title.
    [[nodiscard]] std::optional<QByteArray> longerTitle(const Pieces &pieces) const
    {
        const auto isTitle = [](const Tokens &tokens) { return tokens.size() == 1 && tokens.front().field == MergeField::Title; };
        if (m_units.base || !pieces.base.empty() || !isTitle(pieces.ours) || !isTitle(pieces.theirs))
            return {};
        const QByteArray ours = joined(pieces.ours);
        const QByteArray theirs = joined(pieces.theirs);
        return theirs.contains(ours) ? std::optional(theirs) : ours.contains(theirs) ? std::optional(ours) : std::nullopt;
    }

    QByteArray changedTwice(const Pieces &pieces)
    {
        const std::optional<MergeField> field = fieldOf(pieces);
        if (!field || sameFields(pieces.theirs, pieces.base))
            return joined(pieces.ours);
        if (sameFields(pieces.ours, pieces.base))
            return joined(pieces.theirs);
        if (!hasText(pieces.base) && mayStandTogether(pieces))
            return comesFirst(pieces.theirs, pieces.ours) ? united(pieces.theirs, pieces.ours)
                                                          : united(pieces.ours, pieces.theirs);
        if (const auto rest = withoutRemovedLinks(pieces.base, pieces.ours, pieces.theirs); field == MergeField::Link && rest)
            return *rest;
        if (field == MergeField::Status) {
            if (const std::optional<QByteArray> agreed = agreedStatus(pieces))
                return *agreed;
        }
        return chosen(pieces, *field);
    }

    // The same in capitals; of an entry that both added, the further one.
    [[nodiscard]] std::optional<QByteArray> agreedStatus(const Pieces &pieces) const
    {
        const QByteArray ours = joined(pieces.ours);
        const QByteArray theirs = joined(pieces.theirs);
        const QByteArray base = joined(pieces.base).toLower();
        if (ours.toLower() == theirs.toLower() || (m_units.base && theirs.toLower() == base))
            return ours;
        if (m_units.base)
            return ours.toLower() == base ? std::optional(theirs) : std::nullopt;
        return statusOf(m_versions.theirs, *m_units.theirs) > statusOf(m_versions.ours, *m_units.ours) ? theirs : ours;
    }

    [[nodiscard]] static Status statusOf(const Version &version, const TextUnit &unit)
    {
        return version.kind == ListKind::Papers ? version.papers.entries.at(unit.entry).status : Status::ToRead;
    }

    QByteArray chosen(const Pieces &pieces, MergeField field)
    {
        const bool mayBoth = field == MergeField::Notes || field == MergeField::Text;
        FieldClash clash{field, m_versions.ours.titleOf(m_units.ours->entry)};
        clash.baseLine = m_units.base ? m_units.base->line : 0;
        clash.oursLine = m_units.ours->line;
        clash.theirsLine = m_units.theirs->line;
        clash.base = shown(pieces.base, field);
        clash.ours = shown(pieces.ours, field);
        clash.theirs = shown(pieces.theirs, field);
        clash.defaultChoice = defaultFor(clash, mayBoth);
        MergeChoice choice = m_book.add(clash);
        if (choice == MergeChoice::Both && !mayBoth)
            choice = clash.defaultChoice;
        switch (choice) {
        case MergeChoice::Theirs:
            return joined(pieces.theirs);
        case MergeChoice::Base:
            return joined(pieces.base);
        case MergeChoice::Both:
            return bothTexts(pieces);
        case MergeChoice::Default:
        case MergeChoice::Ours:
            break;
        }
        return joined(pieces.ours);
    }

    // What is there before what was taken away, what is read before what is not.
    [[nodiscard]] MergeChoice defaultFor(const FieldClash &clash, bool mayBoth) const
    {
        if (clash.ours.isEmpty() != clash.theirs.isEmpty() && clash.field != MergeField::Status)
            return clash.ours.isEmpty() ? MergeChoice::Theirs : MergeChoice::Ours;
        if (mayBoth)
            return MergeChoice::Both;
        const bool further = clash.field == MergeField::Status &&
                             statusOf(m_versions.theirs, *m_units.theirs) > statusOf(m_versions.ours, *m_units.ours);
        return further ? MergeChoice::Theirs : MergeChoice::Ours;
    }

    const Versions &m_versions;
    const EntryUnits &m_units;
    ClashBook &m_book;
    Symbols m_symbols;
    Tokens m_base;
    Tokens m_ours;
    Tokens m_theirs;
    std::vector<Hunk> m_hunks;
};

} // namespace

MergeChoice ClashBook::add(const FieldClash &clash)
{
    const MergeChoice choice = m_choices.value(m_clashes.size(), MergeChoice::Default);
    m_clashes.append(clash);
    return choice == MergeChoice::Default ? clash.defaultChoice : choice;
}

QByteArray mergeUnit(const Versions &versions, const EntryUnits &units, ClashBook &book)
{
    const QByteArrayView ours = versions.ours.text(units.ours->span);
    const QByteArrayView theirs = versions.theirs.text(units.theirs->span);
    const QByteArrayView base = units.base ? versions.base.text(units.base->span) : QByteArrayView();
    if (ours == theirs || (units.base && theirs == base))
        return ours.toByteArray();
    if (units.base && ours == base)
        return theirs.toByteArray();
    if (isRestructured(versions, units))
        return mergeRestructured(versions, units, book);
    return UnitMerge(versions, units, book).text();
}

} // namespace cabinet::markdown
