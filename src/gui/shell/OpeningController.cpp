// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/OpeningController.h"

#include "gui/board/BoardView.h"
#include "gui/cabinet/CabinetView.h"
#include "gui/details/PaperDetails.h"
#include "gui/opening/Opener.h"
#include "gui/shell/StatusLine.h"
#include "library/Library.h"

namespace cabinet::gui {

OpeningController::OpeningController(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    connectViews();
    connect(&parts.opener, &Opener::progressed, this, &OpeningController::progress);
    connect(&parts.opener, &Opener::stepped, this, [this](PaperId, const QString &sentence) { m_parts.status.setStep(sentence); });
    connect(&parts.status, &StatusLine::cancelRequested, &parts.opener, &Opener::cancelAll);
    connect(&parts.opener, &Opener::finished, this, &OpeningController::finish);
}

void OpeningController::connectViews()
{
    Opener *opener = &m_parts.opener;
    connect(&m_parts.board, &BoardView::openRequested, opener, &Opener::openPaper);
    connect(&m_parts.board, &BoardView::noteRequested, opener, &Opener::openNote);
    connect(&m_parts.details, &PaperDetails::openRequested, opener, &Opener::openPaper);
    connect(&m_parts.details, &PaperDetails::noteRequested, opener, &Opener::openNote);
    connect(&m_parts.details, &PaperDetails::linkRequested, this, &OpeningController::openLinkOfPaper);
    connect(&m_parts.cabinet, &CabinetView::openRequested, opener, &Opener::openPaper);
    connect(&m_parts.cabinet, &CabinetView::linkRequested, this, &OpeningController::openLinkOfIdea);
}

void OpeningController::progress(PaperId paper, qint64 received, qint64 total)
{
    m_parts.board.setDownload(paper, total > 0 ? double(received) / double(total) : -1.0);
}

void OpeningController::finish(PaperId paper)
{
    m_parts.board.setDownload(paper, {});
    m_parts.status.setStep({});
}

// A link may be relative to the list it was read from.
void OpeningController::openLinkOfPaper(const Link &link, PaperId paper)
{
    const auto source = m_parts.library.read().sourceOf(paper);
    m_parts.opener.openLink(link, source ? *source : std::nullopt);
}

void OpeningController::openLinkOfIdea(const Link &link, IdeaId idea)
{
    const auto source = m_parts.library.read().sourceOf(idea);
    m_parts.opener.openLink(link, source ? *source : std::nullopt);
}

} // namespace cabinet::gui
