// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/Topic.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

bool standsAt(const TopicPath &part, const TopicPath &path, qsizetype from)
{
    if (part.isEmpty() || from + part.size() > path.size())
        return false;
    for (qsizetype i = 0; i < part.size(); ++i) {
        if (part[i].compare(path[from + i], Qt::CaseInsensitive) != 0)
            return false;
    }
    return true;
}

// Whole paths first, so that "OS" is the topic OS and not one below another.
TopicPath known(const TopicPath &typed, const QList<Topic> &topics)
{
    for (qsizetype from = 0; from < 8; ++from) {
        for (const Topic &topic : topics) {
            if (standsAt(typed, topic.path, from))
                return topic.path.first(from + typed.size());
        }
    }
    return {};
}

} // namespace

TopicPath findTopic(const QString &typed, const QList<Topic> &topics)
{
    const TopicPath path = topicFromText(typed);
    if (const TopicPath found = known(path, topics); !found.isEmpty())
        return found;
    const TopicPath split = known(topicFromText(QString(typed).replace(u'/', u'›')), topics);
    return split.isEmpty() ? path : split;
}

QString topicText(const TopicPath &path)
{
    return path.join(u" › "_s);
}

TopicPath topicFromText(const QString &text)
{
    static const QRegularExpression separator(u"\\s*›\\s*|\\s+[>/]\\s+"_s);
    TopicPath path;
    for (const QString &part : text.split(separator)) {
        if (!part.trimmed().isEmpty())
            path.append(part.simplified());
    }
    return path;
}

} // namespace cabinet
