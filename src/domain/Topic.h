// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"

#include <QList>
#include <QStringList>

namespace cabinet {

// A path of headings, outermost first: {"MLSys", "DNN Compiler"}. No part is empty; an empty path means no topic.
using TopicPath = QStringList;

// "MLSys › DNN Compiler", for people.
[[nodiscard]] QString topicText(const TopicPath &path);
// Reads what a person types: parts separated by "›", or by ">" or "/" between spaces (a heading
// may itself be "CPU/GPU"); blank parts are dropped.
[[nodiscard]] TopicPath topicFromText(const QString &text);

// One topic with how many papers stand in it; whether those of deeper topics count is said where it comes from.
struct Topic
{
    TopicId id;
    TopicPath path;
    int papers = 0;
};

// The topic a person means: the whole path, or its last part or parts ("DNN Compiler"), "/" with or without spaces, in any case
// of letters. Among several the first in the order of `known`. What matches nothing comes back as topicFromText() reads it.
[[nodiscard]] TopicPath findTopic(const QString &typed, const QList<Topic> &known);

} // namespace cabinet
