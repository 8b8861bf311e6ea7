// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QUrl>

class QMimeData;

namespace cabinet::gui {

// What another program may drop on the board: web addresses and local PDF or Markdown files, as a list of addresses or as text
// that is nothing but one web address. Everything else is left out; empty: nothing here is for us.
[[nodiscard]] QList<QUrl> droppedUrls(const QMimeData &data);

} // namespace cabinet::gui
