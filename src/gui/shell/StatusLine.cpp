// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/shell/StatusLine.h"

#include "gui/shell/IconButton.h"
#include "gui/widgets/Kind.h"
#include "gui/widgets/PlainLabel.h"
#include "library/Library.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace cabinet::gui {

StatusLine::StatusLine(Library &library, QWidget *parent)
    : QFrame(parent)
    , m_library(library)
    , m_state(new PlainLabel(this))
    , m_work(makeMeter(tr("Progress"), tr("Cancel")))
    , m_downloads(makeMeter(tr("Download progress"), tr("Cancel the downloads")))
{
    setObjectName(u"statusLine"_s);
    withKind(this, "statusline");
    m_state->setObjectName(u"savedState"_s);
    auto *file = withKind(new PlainLabel(QFileInfo(library.file()).fileName(), this), "soft");
    file->setToolTip(QDir::toNativeSeparators(library.file()));
    file->setAccessibleDescription(tr("The library that is open"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 3, 14, 3);
    row->setSpacing(16);
    row->addWidget(m_state);
    row->addWidget(m_work.box);
    row->addWidget(m_downloads.box);
    row->addStretch();
    row->addWidget(file);
    connect(m_work.cancel, &QToolButton::clicked, this, &StatusLine::workCancelled);
    connect(m_downloads.cancel, &QToolButton::clicked, this, [this] { Q_EMIT cancelRequested(m_transfers.keys()); });
    connect(&library, &Library::changed, this, &StatusLine::showSaved);
    showSaved();
}

StatusLine::Meter StatusLine::makeMeter(const QString &name, const QString &cancel)
{
    auto *box = new QWidget(this);
    const Meter meter{box, withKind(new PlainLabel(box), "soft"), new QProgressBar(box), new IconButton(u"close"_s, cancel, box)};
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    meter.bar->setFixedWidth(120);
    meter.bar->setTextVisible(false);
    meter.bar->setAccessibleName(name);
    meter.cancel->setIconSize({12, 12});
    row->addWidget(meter.text);
    row->addWidget(meter.bar);
    row->addWidget(meter.cancel);
    box->hide();
    return meter;
}

void StatusLine::setWork(const QString &text, int done, int total)
{
    m_work.text->setText(text);
    m_work.bar->setRange(0, total);
    m_work.bar->setValue(done);
    m_work.box->show();
}

void StatusLine::endWork()
{
    m_work.box->hide();
}

void StatusLine::setState(const QString &text, const char *kind)
{
    withKind(m_state, kind);
    m_state->setText(text);
    m_state->style()->unpolish(m_state);
    m_state->style()->polish(m_state);
}

void StatusLine::showSaved()
{
    if (m_library.isReadOnly())
        setState(tr("Read only: changes cannot be saved"), "danger");
    else
        setState(tr("● All changes saved"), "soft");
    m_state->setAccessibleName(m_library.isReadOnly() ? m_state->text() : tr("All changes saved"));
}

void StatusLine::setTrouble(const QString &text)
{
    setState(tr("● The last change was not saved"), "danger");
    m_state->setAccessibleName(tr("The last change was not saved"));
    m_state->setToolTip(text);
}

void StatusLine::setDownload(PaperId paper, qint64 received, qint64 total)
{
    Transfer &transfer = m_transfers[paper];
    transfer.received = received;
    transfer.total = total;
    showDownloads();
}

void StatusLine::setStep(PaperId paper, const QString &sentence)
{
    m_transfers[paper] = {0, -1, sentence};
    showDownloads();
}

void StatusLine::endDownload(PaperId paper)
{
    m_transfers.remove(paper);
    showDownloads();
}

void StatusLine::showDownloads()
{
    qint64 received = 0;
    qint64 total = 0;
    bool known = true;
    for (const Transfer &transfer : std::as_const(m_transfers)) {
        received += transfer.received;
        total += transfer.total;
        known = known && transfer.total > 0;
    }
    m_downloads.box->setVisible(!m_transfers.isEmpty());
    const QString size = QLocale().formattedDataSize(received, 1, QLocale::DataSizeTraditionalFormat);
    const QString step = m_transfers.size() == 1 && received == 0 ? m_transfers.begin()->step : QString();
    m_downloads.text->setText(step.isEmpty() ? tr("Downloading %n PDFs, %1", nullptr, int(m_transfers.size())).arg(size) : step);
    m_downloads.bar->setRange(0, known ? 1000 : 0);
    m_downloads.bar->setValue(known && total > 0 ? int(received * 1000 / total) : 0);
}

} // namespace cabinet::gui
