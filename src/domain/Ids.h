// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QString>

#include <compare>

namespace cabinet {

// A row's number in one library, as a type of its own so that a tag's cannot be passed for a paper's. 0 means none.
template<typename Kind>
struct Id
{
    qint64 value = 0;

    [[nodiscard]] bool isValid() const { return value > 0; }
    friend auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.value, seed); }
};

using PaperId = Id<struct PaperKind>;
using IdeaId = Id<struct IdeaKind>;
using TagId = Id<struct TagKind>;
using TopicId = Id<struct TopicKind>;
using SourceId = Id<struct SourceKind>;
using ChangeId = Id<struct ChangeKind>;

// How ids are written for people and scripts: "p12" for a paper, "i5" for an idea.
[[nodiscard]] QString idText(PaperId id);
[[nodiscard]] QString idText(IdeaId id);

} // namespace cabinet

Q_DECLARE_METATYPE(cabinet::PaperId)
Q_DECLARE_METATYPE(cabinet::IdeaId)
Q_DECLARE_METATYPE(cabinet::TagId)
Q_DECLARE_METATYPE(cabinet::TopicId)
Q_DECLARE_METATYPE(cabinet::SourceId)
