// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Ids.h"
#include "domain/Link.h"

#include <QObject>

namespace cabinet {
class Library;
}

namespace cabinet::gui {

class BoardView;
class CabinetView;
class Opener;
class PaperDetails;
class StatusLine;

// Everything that opens something goes through one Opener; its progress is shown on the card, and each step
// of looking for a PDF in the status line.
class OpeningController final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OpeningController)
public:
    struct Parts
    {
        Library &library;
        Opener &opener;
        BoardView &board;
        CabinetView &cabinet;
        PaperDetails &details;
        StatusLine &status;
    };
    explicit OpeningController(const Parts &parts, QObject *parent = nullptr);

private:
    void connectViews();
    void progress(PaperId paper, qint64 received, qint64 total);
    void finish(PaperId paper);
    void openLinkOfPaper(const Link &link, PaperId paper);
    void openLinkOfIdea(const Link &link, IdeaId idea);

    Parts m_parts;
};

} // namespace cabinet::gui
