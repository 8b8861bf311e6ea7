// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "markdown/Arrange.h"

#include <QSet>

namespace cabinet::markdown {

// The headings of a list as places for papers: found, renamed, made, dropped. The bytes end with a line end.
class TopicPlaces final
{
public:
    TopicPlaces(const QByteArray &bytes, const QList<Heading> &headings, const QList<RenamedTopic> &renamed);

    [[nodiscard]] TopicPath renamed(const TopicPath &path) const;
    [[nodiscard]] QList<TextEdit> renames() const;
    // `made`: the headings that earlier calls write already.
    [[nodiscard]] GroupPlace placeOf(const TopicPath &topic, bool known, const WriteStyle &style, QSet<TopicPath> &made) const;
    void drop(const QList<TopicPath> &topics, Arranged &arranged) const;

private:
    [[nodiscard]] qsizetype lineOf(qsizetype heading) const;
    [[nodiscard]] qsizetype textBegin(qsizetype heading) const;
    [[nodiscard]] qsizetype sectionEnd(qsizetype heading, bool withBelow) const;
    [[nodiscard]] bool isEmpty(Span span, const Arranged &arranged) const;

    const QByteArray &m_bytes;
    const QList<Heading> &m_headings;
    const QList<RenamedTopic> &m_renamed;
    QList<TopicPath> m_paths; // under their new names
    QList<TopicPath> m_old;
};

} // namespace cabinet::markdown
