// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>

namespace cabinet::gui {

// What can be done about a link that was checked.
enum class LinkOffer { UseNewAddress, OpenArchived, UseArchived, CheckAgain };

} // namespace cabinet::gui

Q_DECLARE_METATYPE(cabinet::gui::LinkOffer)
