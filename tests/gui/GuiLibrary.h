// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/notice/Notifier.h"
#include "library/Library.h"
#include "network/PdfCache.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace cabinet::test {

// A real library in a folder of its own, and what the window's parts need besides it.
class GuiLibrary final
{
    Q_DISABLE_COPY_MOVE(GuiLibrary)
public:
    GuiLibrary()
    {
        auto opened = Library::open(m_folder.filePath(QStringLiteral("test.papercabinet")), storage::Store::Mode::OpenOrCreate);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        m_library = std::move(*opened);
        QObject::connect(&notifier, &gui::Notifier::said, &notifier,
                         [this](const gui::Notice &notice) { notices.append(notice); });
    }

    [[nodiscard]] Library &library() { return *m_library; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] network::PdfCache cache() const { return network::PdfCache(path(QStringLiteral("pdf"))); }

    PaperId add(const PaperDraft &draft)
    {
        const Result<PaperId> id = m_library->addPaper(draft);
        return id ? *id : PaperId{};
    }
    PaperId add(const QString &title, const Links &links = {}) { return add({.title = title, .links = links}); }
    [[nodiscard]] Paper paper(PaperId id) const { return m_library->read().paper(id)->value(); }
    [[nodiscard]] Idea idea(IdeaId id) const { return m_library->idea(id)->value(); }
    [[nodiscard]] int historyLength() const { return int(m_library->read().history(1000)->size()); }

    gui::Notifier notifier;
    QList<gui::Notice> notices;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;
};

} // namespace cabinet::test
