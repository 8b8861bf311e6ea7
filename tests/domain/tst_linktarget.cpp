// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/LinkPattern.h"
#include "domain/LinkRules.h"
#include "domain/LinkTarget.h"

#include <QDir>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QUrl>

using namespace cabinet;
using namespace Qt::StringLiterals;

class LinkTargetTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void address_isWhatItIsAndItsPdfIsThere_data();
    void address_isWhatItIsAndItsPdfIsThere();
    void label_decidesWhenTheAddressDoesNot_data();
    void label_decidesWhenTheAddressDoesNot();
    void ids_areReadFromAddresses_data();
    void ids_areReadFromAddresses();
    void templates_nameOnlyWhatTheirPatternsCatch();
    void pattern_matches_data();
    void pattern_matches();
    void oddAddresses_areTakenCalmly();
    void everyAddressOfTheLists_isClassified();
};

namespace {

struct Row
{
    LinkKind kind;
    const char *url;
    const char *pdfs; // separated by spaces; "=": the address itself
};

using enum LinkKind;

constexpr Row arxivRows[] = {
    {Arxiv, "https://arxiv.org/abs/1234.56789", "https://arxiv.org/pdf/1234.56789"},
    {Arxiv, "http://arxiv.org/abs/1234.5678v3", "https://arxiv.org/pdf/1234.5678v3"},
    {Arxiv, "https://arxiv.org/pdf/1234.56789v2.pdf", "https://arxiv.org/pdf/1234.56789v2"},
    {Arxiv, "https://www.arxiv.org/pdf/1234.56789.pdf#page=3", "https://arxiv.org/pdf/1234.56789"},
    {Arxiv, "https://arxiv.org/abs/cs/0112017", "https://arxiv.org/pdf/cs/0112017"},
    {Arxiv, "https://arxiv.org/pdf/math.GT/0309136v1", "https://arxiv.org/pdf/math.GT/0309136v1"},
    {Arxiv, "https://arxiv.org/html/1234.56789v1", "https://arxiv.org/pdf/1234.56789v1"},
    {Arxiv, "https://arxiv.org/abs/1234.56789?context=cs.DC", "https://arxiv.org/pdf/1234.56789"},
    {Arxiv, "https://arxiv.org/abs/arXiv:1234.56789/", "https://arxiv.org/pdf/1234.56789"},
    {Arxiv, "https://export.arxiv.org/abs/hep-th/9901001", "https://arxiv.org/pdf/hep-th/9901001"},
    {Arxiv, "https://browse.arxiv.org/pdf/1234.56789.pdf", "https://arxiv.org/pdf/1234.56789"},
    {Arxiv, "https://ar5iv.labs.arxiv.org/html/1234.56789", "https://arxiv.org/pdf/1234.56789"},
    {Arxiv, "https://ar5iv.org/abs/1234.56789", "https://arxiv.org/pdf/1234.56789"},
    {Arxiv, "https://www.alphaxiv.org/overview/1234.56789v4", "https://arxiv.org/pdf/1234.56789v4"},
    {Arxiv, "https://alphaxiv.org/abs/1234.56789", "https://arxiv.org/pdf/1234.56789"},
    {Arxiv, "https://huggingface.co/papers/1234.56789", "https://arxiv.org/pdf/1234.56789"},
    {Arxiv, "https://hf.co/papers/1234.56789", "https://arxiv.org/pdf/1234.56789"},
    {Arxiv, "https://papers.cool/arxiv/1234.56789", "https://arxiv.org/pdf/1234.56789"},
    {Arxiv, "http://xxx.itp.ac.cn/abs/1234.56789", "https://arxiv.org/pdf/1234.56789"},
    {Arxiv, "https://doi.org/10.48550/arXiv.1234.56789", "https://arxiv.org/pdf/1234.56789"},
    {Page, "https://arxiv.org/list/cs.DC/recent", ""},
    {Page, "https://arxiv.org/abs/12345.6789", ""},
    {Page, "https://arxiv.org/abs/1234.567", ""},
    {Page, "https://arxiv.org/abs/1234.567890", ""},
    {Page, "https://arxiv.org.evil.example/abs/1234.56789", ""},
    {Page, "https://notarxiv.org/abs/1234.56789", ""},
    {Page, "https://user@arxiv.org/abs/1234.56789", ""},
    {Page, "ftp://arxiv.org/abs/1234.56789", ""},
};

constexpr Row scienceRows[] = {
    {Doi, "https://doi.org/10.1109/5.771073", ""},
    {Doi, "http://dx.doi.org/10.14778/1.2", ""},
    {Doi, "https://doi.org/doi:10.14778/1.2", ""},
    {Doi, "https://doi.org/10.1145/1.2", "https://dl.acm.org/doi/pdf/10.1145/1.2"},
    {Doi, "https://www.doi.org/10.1007%2F978-3-030-1_2", "https://link.springer.com/content/pdf/10.1007/978-3-030-1_2.pdf"},
    {Doi, "https://doi.org/10.18653/v1/2020.acl-main.1", "https://aclanthology.org/2020.acl-main.1.pdf"},
    {Doi, "https://doi.org/10.24963/ijcai.2023/7", "https://www.ijcai.org/proceedings/2023/0007.pdf"},
    {Doi, "https://doi.org/10.1038/nature1", "https://www.nature.com/articles/nature1.pdf"},
    {Page, "https://doi.org/about", ""},
    {Page, "https://doi.org/11.1145/1.2", ""},
    {LandingPage, "https://dl.acm.org/doi/10.1145/1.2", "https://dl.acm.org/doi/pdf/10.1145/1.2"},
    {LandingPage, "https://dl.acm.org/doi/abs/10.1145/1.2?casa=x", "https://dl.acm.org/doi/pdf/10.1145/1.2"},
    {LandingPage, "https://dl.acm.org/doi/fullHtml/10.1145/1.2", "https://dl.acm.org/doi/pdf/10.1145/1.2"},
    {Pdf, "https://dl.acm.org/doi/pdf/10.1145/1.2", "="},
    {LandingPage, "https://doi.acm.org/10.1145/1.2", "https://dl.acm.org/doi/pdf/10.1145/1.2"},
    {LandingPage, "http://dl.acm.org/citation.cfm?id=12", ""},
    {Page, "https://dl.acm.org/conference/osdi", ""},
    {Page, "https://dl.acm.org/citation.cfm", ""},
    {LandingPage, "https://ieeexplore.ieee.org/document/12", "https://ieeexplore.ieee.org/stampPDF/getPDF.jsp?tp=&arnumber=12"},
    {LandingPage, "https://ieeexplore.ieee.org/abstract/document/12/",
     "https://ieeexplore.ieee.org/stampPDF/getPDF.jsp?tp=&arnumber=12"},
    {LandingPage, "https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=12",
     "https://ieeexplore.ieee.org/stampPDF/getPDF.jsp?tp=&arnumber=12"},
    {Page, "https://ieeexplore.ieee.org/stamp/stamp.jsp?arnumber=", ""},
    {Page, "https://ieeexplore.ieee.org/document/about", ""},
    {LandingPage, "https://www.computer.org/csdl/proceedings-article/sc/2024/1/2", ""},
    {LandingPage, "https://www.usenix.org/conference/osdi20/presentation/ma",
     "https://www.usenix.org/system/files/osdi20-ma.pdf https://www.usenix.org/system/files/conference/osdi20/osdi20-ma.pdf"},
    {LandingPage, "https://www.usenix.org/conference/osdi16/technical-sessions/presentation/ma",
     "https://www.usenix.org/system/files/conference/osdi16/osdi16-ma.pdf "
     "https://www.usenix.org/system/files/conference/osdi16/osdi16-paper-ma.pdf"},
    {Pdf, "https://www.usenix.org/system/files/osdi20-ma.pdf", "="},
    {Slides, "https://www.usenix.org/system/files/osdi20_slides_ma.pdf", "="},
    {Page, "https://www.usenix.org/conference/osdi20", ""},
    {Page, "https://www.usenix.org/conference/osdi20/presentation", ""},
    {LandingPage, "https://openreview.net/forum?id=aB_-1", "https://openreview.net/pdf?id=aB_-1"},
    {LandingPage, "https://openreview.net/forum?noteId=z&id=aB", "https://openreview.net/pdf?id=aB"},
    {Pdf, "https://openreview.net/pdf?id=aB", "="},
    {Page, "https://openreview.net/group?id=ICLR.cc", ""},
    {Page, "https://openreview.net/forum?noid=aB", ""},
    {LandingPage, "https://aclanthology.org/2020.acl-main.12/", "https://aclanthology.org/2020.acl-main.12.pdf"},
    {LandingPage, "https://aclanthology.org/P19-1001", "https://aclanthology.org/P19-1001.pdf"},
    {LandingPage, "http://www.aclweb.org/anthology/C18-1107", "https://aclanthology.org/C18-1107.pdf"},
    {LandingPage, "https://www.aclweb.org/anthology/papers/P/P19/P19-1001/", "https://aclanthology.org/P19-1001.pdf"},
    {Pdf, "https://www.aclweb.org/anthology/C18-1107.pdf", "https://aclanthology.org/C18-1107.pdf"},
    {Pdf, "https://aclanthology.org/2020.acl-main.12.pdf", "="},
    {Page, "https://aclanthology.org/events/acl-2020/", ""},
    {Page, "https://aclanthology.org/volumes/2020.acl-main/", ""},
    {LandingPage, "https://papers.nips.cc/paper/12-a-title", "https://papers.nips.cc/paper/12-a-title.pdf"},
    {Pdf, "http://papers.nips.cc/paper/12-a-title.pdf", "https://papers.nips.cc/paper/12-a-title.pdf"},
    {LandingPage, "https://papers.nips.cc/paper/2020/hash/ab12-Abstract.html",
     "https://papers.nips.cc/paper/2020/file/ab12-Paper.pdf"},
    {LandingPage, "https://proceedings.neurips.cc/paper_files/paper/2022/hash/ab12-Abstract-Conference.html",
     "https://proceedings.neurips.cc/paper_files/paper/2022/file/ab12-Paper-Conference.pdf"},
    {LandingPage, "https://papers.NeurIPS.cc/paper/12-a-title", "https://papers.neurips.cc/paper/12-a-title.pdf"},
    {LandingPage, "http://papers.nips.cc/paper/by-source-2019-12", ""},
    {Page, "https://papers.nips.cc/book/advances-2018", ""},
    {LandingPage, "https://proceedings.mlsys.org/paper_files/paper/2023/hash/ab12-Abstract-mlsys2023.html",
     "https://proceedings.mlsys.org/paper_files/paper/2023/file/ab12-Paper-mlsys2023.pdf"},
    {LandingPage, "https://proceedings.iclr.cc/paper_files/paper/2025/hash/ab12-Abstract-Conference.html",
     "https://proceedings.iclr.cc/paper_files/paper/2025/file/ab12-Paper-Conference.pdf"},
    {LandingPage, "https://mlsys.org/virtual/2025/poster/12", ""},
    {LandingPage, "https://proceedings.mlr.press/v80/ma18a.html",
     "https://proceedings.mlr.press/v80/ma18a/ma18a.pdf https://proceedings.mlr.press/v80/ma18a.pdf "
     "https://raw.githubusercontent.com/mlresearch/v80/main/assets/ma18a/ma18a.pdf"},
    {LandingPage, "http://proceedings.mlr.press/v1/ma07a.html",
     "https://proceedings.mlr.press/v1/ma07a/ma07a.pdf https://proceedings.mlr.press/v1/ma07a.pdf "
     "https://raw.githubusercontent.com/mlresearch/v1/main/assets/ma07a/ma07a.pdf"},
    {Pdf, "http://proceedings.mlr.press/v80/ma18a/ma18a.pdf", "="},
    {Page, "https://proceedings.mlr.press/v80/", ""},
    {LandingPage, "https://jmlr.org/papers/v21/20-1.html", "https://www.jmlr.org/papers/volume21/20-1/20-1.pdf"},
    {Pdf, "http://jmlr.org/proceedings/papers/v37/ma15.pdf", "https://proceedings.mlr.press/v37/ma15.pdf"},
    {LandingPage, "https://openaccess.thecvf.com/content/CVPR2022/html/Ma_A_paper.html",
     "https://openaccess.thecvf.com/content/CVPR2022/papers/Ma_A_paper.pdf"},
    {LandingPage, "http://openaccess.thecvf.com/content_ICCV_2019/html/Ma_A_paper.html",
     "https://openaccess.thecvf.com/content_ICCV_2019/papers/Ma_A_paper.pdf"},
    {LandingPage, "https://openaccess.thecvf.com/content/CVPR2023W/VAND/html/Ma_A_paper.html",
     "https://openaccess.thecvf.com/content/CVPR2023W/VAND/papers/Ma_A_paper.pdf"},
    {Page, "https://openaccess.thecvf.com/CVPR2022?day=all", ""},
    {LandingPage, "https://www.ijcai.org/proceedings/2022/7", "https://www.ijcai.org/proceedings/2022/0007.pdf"},
    {LandingPage, "https://ijcai.org/proceedings/2022/1007", "https://www.ijcai.org/proceedings/2022/1007.pdf"},
    {Page, "https://www.ijcai.org/proceedings/2022/", ""},
    {LandingPage, "https://ojs.aaai.org/index.php/AAAI/article/view/12", ""},
    {LandingPage, "https://ojs.aaai.org/index.php/AAAI/article/view/12/34",
     "https://ojs.aaai.org/index.php/AAAI/article/download/12/34"},
    {Pdf, "https://ojs.aaai.org/index.php/AAAI/article/download/12/34", "="},
    {LandingPage, "https://eprint.iacr.org/2020/123", "https://eprint.iacr.org/2020/123.pdf"},
};

constexpr Row journalRows[] = {
    {LandingPage, "https://link.springer.com/article/10.1007/s1-2", "https://link.springer.com/content/pdf/10.1007/s1-2.pdf"},
    {LandingPage, "https://link.springer.com/chapter/10.1007/978-3_8",
     "https://link.springer.com/content/pdf/10.1007/978-3_8.pdf"},
    {LandingPage, "https://link.springer.com/10.1007/978-3_8", "https://link.springer.com/content/pdf/10.1007/978-3_8.pdf"},
    {Pdf, "https://link.springer.com/content/pdf/10.1007%2Fs1-2.pdf", "https://link.springer.com/content/pdf/10.1007/s1-2.pdf"},
    {Page, "https://link.springer.com/journal/12", ""},
    {LandingPage, "https://www.sciencedirect.com/science/article/pii/S12",
     "https://www.sciencedirect.com/science/article/pii/S12/pdfft?isDTMRedir=true&download=true"},
    {LandingPage, "http://www.sciencedirect.com/science/article/abs/pii/S12?via%3Dihub",
     "https://www.sciencedirect.com/science/article/pii/S12/pdfft?isDTMRedir=true&download=true"},
    {LandingPage, "https://linkinghub.elsevier.com/retrieve/pii/S12",
     "https://www.sciencedirect.com/science/article/pii/S12/pdfft?isDTMRedir=true&download=true"},
    {Page, "https://www.sciencedirect.com/journal/x", ""},
    {LandingPage, "https://www.nature.com/articles/nature1", "https://www.nature.com/articles/nature1.pdf"},
    {LandingPage, "https://www.nature.com/articles/nature1.epdf?token=x", "https://www.nature.com/articles/nature1.pdf"},
    {Pdf, "https://www.nature.com/articles/nature1.pdf", "="},
    {Page, "https://www.nature.com/subjects/ai", ""},
    {LandingPage, "https://www.biorxiv.org/content/10.1101/2022.07.10.1v2",
     "https://www.biorxiv.org/content/10.1101/2022.07.10.1v2.full.pdf"},
    {LandingPage, "https://www.medrxiv.org/content/10.1101/2022.1.full",
     "https://www.medrxiv.org/content/10.1101/2022.1.full.pdf"},
    {LandingPage, "https://www.biorxiv.org/content/early/2017/09/24/12",
     "https://www.biorxiv.org/content/early/2017/09/24/12.full.pdf"},
    {Pdf, "https://www.biorxiv.org/content/10.1101/12.full.pdf+html", "https://www.biorxiv.org/content/10.1101/12.full.pdf"},
    {Page, "https://www.biorxiv.org/collection/x", ""},
    {LandingPage, "https://journals.plos.org/plosone/article?id=10.1371/p.1",
     "https://journals.plos.org/plosone/article/file?id=10.1371/p.1&type=printable"},
    {LandingPage, "https://www.frontiersin.org/articles/10.3389/f.1/full",
     "https://www.frontiersin.org/articles/10.3389/f.1/pdf"},
    {LandingPage, "https://www.mdpi.com/2072-4292/13/1/5", "https://www.mdpi.com/2072-4292/13/1/5/pdf"},
    {LandingPage, "https://journals.aps.org/prl/abstract/10.1103/P.1", "https://journals.aps.org/prl/pdf/10.1103/P.1"},
    {LandingPage, "https://iopscience.iop.org/article/10.1088/1", "https://iopscience.iop.org/article/10.1088/1/pdf"},
    {LandingPage, "https://onlinelibrary.wiley.com/doi/abs/10.1002/c.1",
     "https://onlinelibrary.wiley.com/doi/pdfdirect/10.1002/c.1"},
    {LandingPage, "https://www.pnas.org/doi/full/10.1073/p.1", "https://www.pnas.org/doi/pdf/10.1073/p.1"},
    {LandingPage, "https://www.tandfonline.com/doi/10.1080/1", "https://www.tandfonline.com/doi/pdf/10.1080/1"},
    {Pdf, "https://pubs.acs.org/doi/pdf/10.1021/1", "="},
    {LandingPage, "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1/", "https://pmc.ncbi.nlm.nih.gov/articles/PMC1/pdf/"},
    {LandingPage, "https://hal.science/hal-0123v2", "https://hal.science/hal-0123v2/document"},
    {LandingPage, "https://inria.hal.science/hal-0123", "https://inria.hal.science/hal-0123/document"},
    {LandingPage, "https://tel.archives-ouvertes.fr/tel-0123", "https://tel.archives-ouvertes.fr/tel-0123/document"},
    {Pdf, "https://hal.science/hal-0123/document", "="},
    {Page, "https://hal.science/search/index", ""},
    {LandingPage, "https://www.semanticscholar.org/paper/A-Title/ab12", ""},
    {Arxiv, "https://www.semanticscholar.org/arxiv/1234.56789", "https://arxiv.org/pdf/1234.56789"},
    {Pdf, "https://pdfs.semanticscholar.org/ab12/cd.pdf?_ga=1", "="},
    {Page, "https://www.semanticscholar.org/author/A/1", ""},
    {Pdf, "http://citeseerx.ist.psu.edu/viewdoc/download?doi=10.1.1.2&type=pdf", "="},
    {Pdf, "https://people.example.edu/~ma/Papers/X.PDF", "="},
    {Pdf, "https://people.example.edu/x.pdf?download=1", "="},
    {Pdf, "https://www.dropbox.com/s/ab/x.pdf?dl=0", "https://www.dropbox.com/s/ab/x.pdf?dl=1"},
    {Page, "https://people.example.edu/pdf", ""},
    {Page, "https://people.example.edu/x.pdf.html", ""},
    {Page, "https://people.example.edu/?file=x.pdf", ""},
};

constexpr Row besideRows[] = {
    {RepositoryFile, "https://github.com/o/r/blob/main/a/b%20c.pdf?raw=true", "https://github.com/o/r/raw/main/a/b%20c.pdf"},
    {RepositoryFile, "https://github.com/o/r/raw/main/b.pdf", "="},
    {RepositoryFile, "https://raw.githubusercontent.com/o/r/main/b.pdf", "="},
    {RepositoryFile, "https://github.com/o/r/blob/main/notes/a.md", ""},
    {RepositoryFile, "https://gitlab.com/g/s/r/-/blob/main/b.pdf", "https://gitlab.com/g/s/r/-/raw/main/b.pdf"},
    {RepositoryFile, "https://gitlab.com/g/r/blob/main/b.pdf", "https://gitlab.com/g/r/raw/main/b.pdf"},
    {RepositoryFile, "https://huggingface.co/o/m/blob/main/b.pdf", "https://huggingface.co/o/m/resolve/main/b.pdf"},
    {RepositoryFile, "papers/mlsys/x.pdf", ""},
    {RepositoryFile, "./notes/x.md", ""},
    {Code, "https://github.com/o/r", ""},
    {Code, "https://github.com/o/r/tree/main/src", ""},
    {Code, "https://gitlab.com/o/r", ""},
    {Code, "https://huggingface.co/o/m", ""},
    {Code, "https://colab.research.google.com/drive/1", ""},
    {Page, "https://github.com/o", ""},
    {Page, "https://github.com", ""},
    {Page, "https://huggingface.co/blog/x", ""},
    {Page, "https://o.github.io/r/", ""},
    {Note, "https://github.com/o/r/issues/12", ""},
    {Note, "https://github.com/o/r/discussions/12", ""},
    {Note, "https://gist.github.com/o/ab", ""},
    {Code, "https://github.com/o/r/issues", ""},
    {Video, "https://www.youtube.com/watch?v=ab", ""},
    {Video, "https://youtu.be/ab?t=1", ""},
    {Video, "https://www.bilibili.com/video/BV1", ""},
    {Page, "https://www.youtube.com/@someone", ""},
    {Slides, "https://speakerdeck.com/o/talk", ""},
    {Slides, "https://example.org/talk.pptx", ""},
    {Slides, "https://docs.google.com/presentation/d/1", ""},
    {Page, "https://example.org/", ""},
    {Page, "mailto:a@example.org", ""},
    {Page, "#top", ""},
    {Pdf, "attachment:ab.pdf", ""},
    {Page, "", ""},
};

QStringList expectedPdfs(const Row &row)
{
    const QString pdfs = QString::fromUtf8(row.pdfs);
    return pdfs == u"="_s ? QStringList{QString::fromUtf8(row.url)} : pdfs.split(u' ', Qt::SkipEmptyParts);
}

QString sharedData()
{
    return QDir::cleanPath(QStringLiteral(CABINET_SOURCE_DIR) + u"/../shared/data"_s);
}

QSet<QString> addressesIn(const QString &folder)
{
    static const QRegularExpression address(uR"(https?://[^\s<>"|\])`,]+)"_s);
    QSet<QString> found;
    const QDir dir(sharedData() + u'/' + folder);
    for (const QString &name : dir.entryList({u"*.md"_s}, QDir::Files)) {
        QFile file(dir.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto match = address.globalMatch(QString::fromUtf8(file.readAll()));
        while (match.hasNext())
            found.insert(match.next().captured());
    }
    return found;
}

// The biggest first.
void printCounts(const char *title, const QMap<QString, int> &counts, int most)
{
    QList<QPair<int, QString>> sorted;
    for (auto it = counts.begin(); it != counts.end(); ++it)
        sorted.append({it.value(), it.key()});
    std::sort(sorted.rbegin(), sorted.rend());
    QStringList lines;
    for (const auto &[count, name] : sorted.first(std::min<qsizetype>(most, sorted.size())))
        lines.append(u"%1 %2"_s.arg(count).arg(name));
    qInfo().noquote() << title << lines.join(u", "_s);
}

} // namespace

void LinkTargetTest::address_isWhatItIsAndItsPdfIsThere_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("pdfs");
    const auto add = [](const auto &rows) {
        for (const Row &row : rows)
            QTest::newRow(row.url) << QString::fromUtf8(row.url) << linkKindName(row.kind) << expectedPdfs(row);
    };
    add(arxivRows);
    add(scienceRows);
    add(journalRows);
    add(besideRows);
}

void LinkTargetTest::address_isWhatItIsAndItsPdfIsThere()
{
    QFETCH(const QString, url);
    QFETCH(const QString, kind);
    QFETCH(const QStringList, pdfs);
    const LinkTarget target = addressTarget(url);
    QCOMPARE(linkKindName(target.kind), kind);
    QCOMPARE(target.pdfs, pdfs);
    QCOMPARE(linkTarget({u"A Title of a Paper"_s, url}).pdfs, pdfs); // a title as label says nothing
}

void LinkTargetTest::label_decidesWhenTheAddressDoesNot_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("pdfs");
    const auto row = [](const char *label, const char *url, LinkKind kind, int pdfs) {
        QTest::addRow("%s %s", label, url) << QString::fromUtf8(label) << QString::fromUtf8(url) << linkKindName(kind) << pdfs;
    };
    row("PDF", "https://example.org/get?id=3", Pdf, 1);
    row("Paper", "https://example.org/get?id=3", LandingPage, 1);
    row(" 论文 ", "https://example.org/3", LandingPage, 1);
    row("Paper", "https://doi.org/10.1109/1", Doi, 0);
    row("Paper", "https://arxiv.org/abs/1234.56789", Arxiv, 1);
    row("Note", "https://github.com/o/r/blob/main/a.md", Note, 0);
    row("笔记", "notes/a.md", Note, 0);
    row("Code", "https://example.org/x", Code, 0);
    row("slides", "https://example.org/x.pdf", Slides, 1);
    row("Video", "https://example.org/x", Video, 0);
    row("Blog", "https://example.org/x", Page, 0);
    row("A paper about notes", "https://example.org/x", Page, 0);
}

void LinkTargetTest::label_decidesWhenTheAddressDoesNot()
{
    QFETCH(const QString, label);
    QFETCH(const QString, url);
    QFETCH(const QString, kind);
    QFETCH(const int, pdfs);
    const LinkTarget target = linkTarget({label, url});
    QCOMPARE(linkKindName(target.kind), kind);
    QCOMPARE(target.pdfs.size(), pdfs);
}

void LinkTargetTest::ids_areReadFromAddresses_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("arxiv");
    QTest::addColumn<QString>("doi");
    const auto row = [](const char *url, const char *arxiv, const char *doi) {
        QTest::newRow(url) << QString::fromUtf8(url) << QString::fromUtf8(arxiv) << QString::fromUtf8(doi);
    };
    row("https://arxiv.org/abs/1234.56789v2", "1234.56789v2", "");
    row("https://arxiv.org/pdf/cs/0112017.pdf", "cs/0112017", "");
    row("https://doi.org/10.48550/arXiv.1234.56789", "1234.56789", "");
    row("https://doi.org/10.1145/1.2", "", "10.1145/1.2");
    row("https://doi.org/10.1109%2F5.7", "", "10.1109/5.7");
    row("https://dl.acm.org/doi/abs/10.1145/1.2", "", "10.1145/1.2");
    row("https://link.springer.com/content/pdf/10.1007/s1-2.pdf", "", "10.1007/s1-2");
    row("https://www.biorxiv.org/content/10.1101/12v2", "", "");
    row("https://example.org/10.1145/1.2", "", "");
}

void LinkTargetTest::ids_areReadFromAddresses()
{
    QFETCH(const QString, url);
    QFETCH(const QString, arxiv);
    QFETCH(const QString, doi);
    QCOMPARE(addressTarget(url).arxiv, arxiv);
    QCOMPARE(addressTarget(url).doi, doi);
}

void LinkTargetTest::templates_nameOnlyWhatTheirPatternsCatch()
{
    for (const LinkRule &rule : linkRules()) {
        const QString path = rule.path.toString();
        const auto pieces = QString(path).replace(u"**"_s, u"*"_s).count(QRegularExpression(u"[*~#@%]"_s));
        QVERIFY2(pieces <= 5, qPrintable(path));
        auto number = QRegularExpression(u"\\$p?([1-9])"_s).globalMatch(rule.pdfs.toString());
        while (number.hasNext())
            QVERIFY2(number.next().captured(1).toInt() <= pieces, qPrintable(path + u' ' + rule.pdfs));
        QVERIFY2(!rule.pdfs.contains(u"$q") || !rule.query.isEmpty(), qPrintable(path));
        QCOMPARE(rule.hosts.toString(), rule.hosts.toString().toLower());
        for (const QStringView text : rule.pdfs.split(u' ', Qt::SkipEmptyParts))
            QVERIFY2(text.startsWith(u"https://") || text == u"$0", qPrintable(text.toString()));
    }
}

void LinkTargetTest::pattern_matches_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QStringList>("caught");
    const auto row = [](const char *pattern, const char *path, const QStringList &caught) {
        QTest::addRow("%s %s", pattern, path) << QString::fromUtf8(pattern) << QString::fromUtf8(path) << caught;
    };
    const QStringList none{u"-"_s};
    row("/a/*", "/A/b", {u"b"_s});
    row("/a/*", "/a/b/c", none);
    row("/a/*", "/a/", none);
    row("/a/**", "/a/b/c", {u"b/c"_s});
    row("/*-~.x", "/ab-.x", {u"ab"_s, u""_s});
    row("/*-~.x", "/ab-c/d.x", none);
    row("/#", "/12", {u"12"_s});
    row("/#", "/12a", none);
    row("/v#/*.html", "/v8/a.html", {u"8"_s, u"a"_s});
    row("/v#/*.html", "/v8/a.html.html", {u"8"_s, u"a.html"_s});
    row("/%", "/10.1/x/y", {u"10.1/x/y"_s});
    row("/%", "/10./x", none);
    row("/%", "/10.1/", none);
    row("/@", "/1234.5678v12.pdf", {u"1234.5678v12"_s});
    row("/@", "/1234.5678v", none);
    row("/@", "/cs.LG/1234567", {u"cs.LG/1234567"_s});
    row("/@", "/cs.LG/12345678", none);
}

void LinkTargetTest::pattern_matches()
{
    QFETCH(const QString, pattern);
    QFETCH(const QString, path);
    QFETCH(const QStringList, caught);
    const std::optional<PathMatch> match = matchPath(pattern, path);
    QStringList found;
    for (int i = 0; match && i < match->count; ++i)
        found.append(match->caught.at(size_t(i)).toString());
    QCOMPARE(match ? found : QStringList{u"-"_s}, caught);
}

void LinkTargetTest::oddAddresses_areTakenCalmly()
{
    for (const QString &url : QStringList{
             u"https://"_s, u"https:///"_s, u"://x"_s, u"https://?"_s, u"https://[::1]/x.pdf"_s, u"https://arxiv.org"_s, u"%2f"_s,
             u"https://doi.org/%2f"_s, QString(u'\0'), u"https://x/"_s + QString(100000, u'*'), u"https://doi.org/10.1145/"_s,
             u"https://openreview.net/forum?id"_s, u"https://arxiv.org/abs/"_s + QString(100000, u'1')}) {
        const LinkTarget target = addressTarget(url);
        QVERIFY(target.pdfs.size() <= 3);
    }
}

void LinkTargetTest::everyAddressOfTheLists_isClassified()
{
    const QSet<QString> addresses = addressesIn(u"lists"_s) + addressesIn(u"seeds"_s);
    if (addresses.isEmpty())
        QSKIP("the shared lists are not beside the project");
    QMap<QString, int> kinds;
    QMap<QString, int> pages;
    QMap<QString, QMap<QString, int>> hosts;
    for (const QString &address : addresses) {
        const LinkTarget target = addressTarget(address);
        const QUrl url(address);
        const QString host = url.host().remove(QRegularExpression(u"^www\\."_s));
        const QString kind = linkKindName(target.kind);
        ++kinds[kind];
        ++hosts[kind][host];
        if (target.kind == Page)
            ++pages[host];
        static const QRegularExpression arxiv(u"^https?://arxiv\\.org/(abs|pdf)/\\d{4}\\.\\d{4,5}(v\\d+)?(\\.pdf)?$"_s);
        if (arxiv.match(address).hasMatch())
            QCOMPARE(kind, u"arxiv"_s);
        if (url.path().endsWith(u".pdf"_s))
            QVERIFY2(!target.pdfs.isEmpty(), qPrintable(address));
        for (const QString &pdf : target.pdfs)
            QVERIFY2(QUrl(pdf).isValid() && !pdf.contains(u'$'), qPrintable(pdf));
    }
    printCounts("kinds:", kinds, 20);
    for (auto it = hosts.begin(); it != hosts.end(); ++it)
        printCounts(qPrintable(it.key() + u':'), it.value(), it.key() == u"page"_s ? 60 : 12);
    QVERIFY(kinds[u"page"_s] * 10 < addresses.size());
}

QTEST_APPLESS_MAIN(LinkTargetTest)
#include "tst_linktarget.moc"
