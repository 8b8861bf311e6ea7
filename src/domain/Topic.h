// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"

#include <QStringList>

namespace cabinet {

// A path of headings, outermost first: {"MLSys", "DNN Compiler"}. No part is empty; an empty path means no topic.
using TopicPath = QStringList;

// "MLSys › DNN Compiler", for people.
[[nodiscard]] QString topicText(const TopicPath &path);
// Reads what a person types: parts separated by "›", or by ">" or "/" between spaces (a heading
// may itself be "CPU/GPU"); blank parts are dropped.
[[nodiscard]] TopicPath topicFromText(const QString &text);

// One topic with how many papers stand in it, those of deeper topics not included.
struct Topic
{
    TopicId id;
    TopicPath path;
    int papers = 0;
};

} // namespace cabinet
