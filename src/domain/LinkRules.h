// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/LinkTarget.h"

#include <QStringView>

#include <span>

namespace cabinet {

// One row of what is known about the web: where a page is, what it is, and where its PDF is.
struct LinkRule
{
    QStringView hosts; // separated by spaces, lower case, without "www."; ".x.org" is every host below x.org; empty: any host
    QStringView path;  // see LinkPattern.h; matched without a '/' at its end; empty: any path
    QStringView query; // the page needs a query item of this name with a value; empty: none
    LinkKind kind;
    QStringView pdfs; // templates (LinkPattern.h) separated by spaces, best first
};

// The first row that fits counts.
[[nodiscard]] std::span<const LinkRule> linkRules();

} // namespace cabinet
