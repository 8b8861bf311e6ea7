// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/LinkTarget.h"
#include "network/PdfCache.h"

namespace cabinet::network {

QUrl pdfAddress(const QUrl &url)
{
    const QStringList pdfs = addressTarget(url.toString(QUrl::FullyEncoded)).pdfs;
    return pdfs.isEmpty() ? url : QUrl(pdfs.first(), QUrl::StrictMode);
}

} // namespace cabinet::network
