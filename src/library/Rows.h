// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Idea.h"
#include "domain/Paper.h"
#include "library/Edits.h"

#include <QHash>

// How papers, ideas, tags and topics become rows: what Library and the import share. Values must be clean (library/Clean.h).
namespace cabinet {

// Papers. The row of a new one and those that follow from it; times are milliseconds since 1970.
[[nodiscard]] storage::Row paperRow(const PaperDraft &draft, qint64 position, qint64 now);
void insertLinks(Edits &edits, PaperId paper, const Links &links);
void insertPlace(Edits &edits, PaperId paper,
                 const TopicPath &topic); // in a linked list that has the topic, else of no file; see Home.h
[[nodiscard]] PaperId insertPaper(Edits &edits, const PaperDraft &draft); // with links, place and tags, at its column's end
// Columns that a change of status sets besides the position: status, since, started, finished.
[[nodiscard]] storage::Row statusRow(Status status, qint64 now);
void applyEdit(Edits &edits, PaperId paper, const PaperEdit &edit);
void removePapers(Edits &edits, const QList<PaperId> &ids);

// Topics and tags by name, made when they are not there yet.
[[nodiscard]] qint64 ensureTopic(Edits &edits, const TopicPath &topic);
[[nodiscard]] QString topicKey(const TopicPath &topic); // what the table holds
[[nodiscard]] TagId ensureTag(Edits &edits, const QString &name);
[[nodiscard]] TagId insertTag(Edits &edits, const QString &name, std::optional<int> colour = {}); // none: the least used one
void tagPaper(Edits &edits, PaperId paper, TagId tag);
void tagIdea(Edits &edits, IdeaId idea, TagId tag);
void dropUnusedTopics(Edits &edits, const QList<qint64> &topics);

// Ideas.
[[nodiscard]] storage::Row ideaTextRow(const QString &title, const QString &body); // with what is read out of them
[[nodiscard]] int nextIdeaNumber(Edits &edits);
[[nodiscard]] storage::Row ideaRow(const IdeaDraft &draft, int number, qint64 position, qint64 now);
void applyEdit(Edits &edits, IdeaId idea, const IdeaEdit &edit, qint64 now);
void linkIdea(Edits &edits, IdeaId idea, PaperId paper);
void removeIdeas(Edits &edits, const QList<qint64> &ids);

// All of an idea's Markdown, for finding its links.
[[nodiscard]] QByteArray ideaText(const QString &title, const QString &body);

} // namespace cabinet
