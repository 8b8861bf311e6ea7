// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "library/Attachments.h"
#include "library/Library.h"
#include "library/Rows.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace cabinet {

namespace {

Error readOnlyLibrary(const QString &file)
{
    return {QCoreApplication::translate("Library",
                                        "“%1” was opened for reading only. Copy it to where you may write and open the copy.")
                .arg(file),
            {}};
}

} // namespace

QString Library::attachmentFile(const QString &url) const
{
    return attachmentPath(file(), url);
}

Result<PaperId> Library::addPdf(const QString &pdf, Status status, std::optional<PaperId> to)
{
    if (isReadOnly())
        return readOnlyLibrary(file());
    const Result<Attachment> kept = keepPdf(file(), pdf);
    if (!kept)
        return kept.error();
    if (to)
        return attachPdf(*to, *kept);
    const Result<PaperId> paper = addPaper(draftOfPdf(pdf, kept->url, status));
    if (!paper && kept->isNew)
        dropAttachment(file(), kept->url);
    return paper;
}

Result<PaperId> Library::attachPdf(PaperId to, const Attachment &kept)
{
    const Result<PaperId> paper = addLink(to, kept.url);
    if (!paper && kept.isNew)
        dropAttachment(file(), kept.url);
    return paper;
}

Result<PaperId> Library::addLink(PaperId paper, const QString &url)
{
    const Result<std::optional<Paper>> found = read().paper(paper);
    if (!found)
        return found.error();
    if (!*found)
        return Error{
            QCoreApplication::translate("Library", "This paper is no longer in the library. Look again and repeat the change."),
            {}};
    Links links = (*found)->links;
    if (std::any_of(links.begin(), links.end(), [&url](const Link &link) { return link.url == url; }))
        return paper;
    links.append({u"PDF"_s, url});
    PaperEdit edit;
    edit.links = links;
    const Changed done =
        write(u"attach-pdf"_s, {u"1"_s, (*found)->title}, Edits::body([&](Edits &edits) { applyEdit(edits, paper, edit); }));
    if (!done)
        return done.error();
    return paper;
}

} // namespace cabinet
