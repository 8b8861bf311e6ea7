// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Idea.h"
#include "domain/Paper.h"

#include <QJsonArray>
#include <QJsonObject>

// Papers and ideas as JSON: the shape that the command line and the JSON export promise to scripts. Ids are written "p12" and
// "i5", times in ISO 8601 and UTC; what is not known is null.
namespace cabinet {

[[nodiscard]] QJsonObject paperJson(const Paper &paper);
[[nodiscard]] QJsonObject ideaJson(const Idea &idea);
[[nodiscard]] QJsonArray linksJson(const Links &links);

} // namespace cabinet
