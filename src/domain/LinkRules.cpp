// SPDX-FileCopyrightText: 2026 Paper Cabinet developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/LinkRules.h"

#include <array>

namespace cabinet {

namespace {

using enum LinkKind;

constexpr QStringView arxivPdf = u"https://arxiv.org/pdf/$1";
constexpr QStringView arxivHosts = u"arxiv.org .arxiv.org xxx.itp.ac.cn xxx.lanl.gov 128.84.21.199 128.84.21.203";
constexpr QStringView nipsHosts =
    u"papers.nips.cc papers.neurips.cc proceedings.neurips.cc proceedings.mlsys.org proceedings.iclr.cc books.nips.cc";
constexpr QStringView halHosts = u"hal.science .hal.science .archives-ouvertes.fr hal.inria.fr hal.univ-lorraine.fr hal.in2p3.fr";
constexpr QStringView elsevierPdf = u"https://www.sciencedirect.com/science/article/pii/$1/pdfft?isDTMRedir=true&download=true";
constexpr QStringView springerPdf = u"https://link.springer.com/content/pdf/$1.pdf";
constexpr QStringView bioHosts = u"biorxiv.org medrxiv.org";
constexpr QStringView acm = u"dl.acm.org";
constexpr QStringView ieee = u"ieeexplore.ieee.org";
constexpr QStringView doiHosts = u"doi.org dx.doi.org doi.ieeecomputersociety.org";

constexpr std::array rules{
    // arXiv: https://info.arxiv.org/help/arxiv_identifier.html
    LinkRule{arxivHosts, u"/abs/@", u"", Arxiv, arxivPdf},
    LinkRule{arxivHosts, u"/pdf/@", u"", Arxiv, arxivPdf},
    LinkRule{arxivHosts, u"/html/@", u"", Arxiv, arxivPdf},
    LinkRule{arxivHosts, u"/format/@", u"", Arxiv, arxivPdf},
    LinkRule{arxivHosts, u"/ps/@", u"", Arxiv, arxivPdf},
    LinkRule{arxivHosts, u"/src/@", u"", Arxiv, arxivPdf},
    LinkRule{arxivHosts, u"/e-print/@", u"", Arxiv, arxivPdf},
    LinkRule{u"ar5iv.org ar5iv.labs.arxiv.org", u"/@", u"", Arxiv, arxivPdf},
    LinkRule{u"ar5iv.org alphaxiv.org", u"/abs/@", u"", Arxiv, arxivPdf},
    LinkRule{u"ar5iv.org alphaxiv.org", u"/pdf/@", u"", Arxiv, arxivPdf},
    LinkRule{u"ar5iv.org", u"/html/@", u"", Arxiv, arxivPdf},
    LinkRule{u"alphaxiv.org", u"/overview/@", u"", Arxiv, arxivPdf},
    LinkRule{u"huggingface.co hf.co", u"/papers/@", u"", Arxiv, arxivPdf},
    LinkRule{u"arxiv-vanity.com", u"/papers/@", u"", Arxiv, arxivPdf},
    LinkRule{u"papers.cool", u"/arxiv/@", u"", Arxiv, arxivPdf},
    LinkRule{u"scholar.archive.org", u"/arxiv/@", u"", Arxiv, arxivPdf},
    LinkRule{u"semanticscholar.org api.semanticscholar.org", u"/arxiv/@", u"", Arxiv, arxivPdf},
    LinkRule{u"api.semanticscholar.org", u"/@", u"", Arxiv, arxivPdf},

    // DOIs whose publisher's file can be told from them; the others are asked for on the page they lead to.
    LinkRule{doiHosts, u"/10.48550/arxiv.@", u"", Arxiv, arxivPdf},
    LinkRule{doiHosts, u"/10.18653/v1/*", u"", Doi, u"https://aclanthology.org/$1.pdf"},
    LinkRule{doiHosts, u"/10.1038/*", u"", Doi, u"https://www.nature.com/articles/$1.pdf"},
    LinkRule{doiHosts, u"/10.24963/ijcai.#/#", u"", Doi, u"https://www.ijcai.org/proceedings/$1/$p2.pdf"},
    LinkRule{doiHosts, u"/10.1101/**", u"", Doi, u"https://www.biorxiv.org/content/10.1101/$1v1.full.pdf"},
    LinkRule{doiHosts, u"/10.1145/**", u"", Doi, u"https://dl.acm.org/doi/pdf/10.1145/$1"},
    LinkRule{doiHosts, u"/10.1007/**", u"", Doi, u"https://link.springer.com/content/pdf/10.1007/$1.pdf"},
    LinkRule{doiHosts, u"/doi:%", u"", Doi, u""},
    LinkRule{doiHosts, u"/%", u"", Doi, u""},

    // Computer science
    LinkRule{acm, u"/doi/pdf/%", u"", Pdf, u"https://dl.acm.org/doi/pdf/$1"},
    LinkRule{acm, u"/doi/*/%", u"", LandingPage, u"https://dl.acm.org/doi/pdf/$2"},
    LinkRule{acm, u"/doi/%", u"", LandingPage, u"https://dl.acm.org/doi/pdf/$1"},
    LinkRule{u"doi.acm.org", u"/%", u"", LandingPage, u"https://dl.acm.org/doi/pdf/$1"},
    LinkRule{acm, u"/citation.cfm", u"id", LandingPage, u""},
    LinkRule{acm, u"/citation.cfm", u"doid", LandingPage, u""},
    LinkRule{acm, u"/ft_gateway.cfm", u"id", Pdf, u"$0"},
    LinkRule{ieee, u"/document/#", u"", LandingPage, u"https://ieeexplore.ieee.org/stampPDF/getPDF.jsp?tp=&arnumber=$1"},
    LinkRule{ieee, u"/abstract/document/#~", u"", LandingPage,
             u"https://ieeexplore.ieee.org/stampPDF/getPDF.jsp?tp=&arnumber=$1"},
    LinkRule{ieee, u"/stamp/stamp.jsp", u"arnumber", LandingPage,
             u"https://ieeexplore.ieee.org/stampPDF/getPDF.jsp?tp=&arnumber=$q"},
    LinkRule{ieee, u"/stampPDF/getPDF.jsp", u"arnumber", Pdf, u"$0"},
    LinkRule{ieee, u"/xpl/articleDetails.jsp", u"arnumber", LandingPage,
             u"https://ieeexplore.ieee.org/stampPDF/getPDF.jsp?tp=&arnumber=$q"},
    LinkRule{u"computer.org", u"/csdl/**", u"", LandingPage, u""},
    LinkRule{u"usenix.org", u"/system/files/**slides~", u"", Slides, u"$0"},
    LinkRule{u"usenix.org", u"/conference/*/presentation/*", u"", LandingPage,
             u"https://www.usenix.org/system/files/$1-$2.pdf https://www.usenix.org/system/files/conference/$1/$1-$2.pdf"},
    LinkRule{u"usenix.org", u"/conference/*/*/presentation/*", u"", LandingPage,
             u"https://www.usenix.org/system/files/conference/$1/$1-$3.pdf "
             u"https://www.usenix.org/system/files/conference/$1/$1-paper-$3.pdf"},
    LinkRule{u"usenix.org", u"/legacy/**", u"", LandingPage, u""},
    LinkRule{u"openreview.net", u"/forum", u"id", LandingPage, u"https://openreview.net/pdf?id=$q"},
    LinkRule{u"openreview.net", u"/pdf", u"id", Pdf, u"https://openreview.net/pdf?id=$q"},
    LinkRule{u"openreview.net", u"/attachment", u"id", Pdf, u"$0"},
    LinkRule{u"aclanthology.org aclanthology.info", u"/papers/*/*/*", u"", LandingPage, u"https://aclanthology.org/$3.pdf"},
    LinkRule{u"aclanthology.org", u"/volumes/**", u"", Page, u""},
    LinkRule{u"aclanthology.org", u"/*.pdf", u"", Pdf, u"https://aclanthology.org/$1.pdf"},
    LinkRule{u"aclanthology.org", u"/#.*.#", u"", LandingPage, u"https://aclanthology.org/$1.$2.$3.pdf"},
    LinkRule{u"aclanthology.org", u"/*#-#", u"", LandingPage, u"https://aclanthology.org/$1$2-$3.pdf"},
    LinkRule{u"aclweb.org", u"/anthology/papers/*/*/*", u"", LandingPage, u"https://aclanthology.org/$3.pdf"},
    LinkRule{u"aclweb.org", u"/anthology/*/*/*.pdf", u"", Pdf, u"https://aclanthology.org/$3.pdf"},
    LinkRule{u"aclweb.org", u"/anthology/*.pdf", u"", Pdf, u"https://aclanthology.org/$1.pdf"},
    LinkRule{u"aclweb.org", u"/anthology/*", u"", LandingPage, u"https://aclanthology.org/$1.pdf"},
    LinkRule{nipsHosts, u"/paper_files/paper/#/hash/*-Abstract~.html", u"", LandingPage,
             u"https://$h/paper_files/paper/$1/file/$2-Paper$3.pdf"},
    LinkRule{nipsHosts, u"/paper/#/hash/*-Abstract~.html", u"", LandingPage, u"https://$h/paper/$1/file/$2-Paper$3.pdf"},
    LinkRule{nipsHosts, u"/paper/by-source-*", u"", LandingPage, u""},
    LinkRule{nipsHosts, u"/paper/#-*.pdf", u"", Pdf, u"https://$h/paper/$1-$2.pdf"},
    LinkRule{nipsHosts, u"/paper/#-*", u"", LandingPage, u"https://$h/paper/$1-$2.pdf"},
    LinkRule{u"mlsys.org icml.cc neurips.cc nips.cc iclr.cc", u"/virtual/#/*/#", u"", LandingPage, u""},
    LinkRule{u"proceedings.mlr.press", u"/v#/*.html", u"", LandingPage,
             u"https://proceedings.mlr.press/v$1/$2/$2.pdf https://proceedings.mlr.press/v$1/$2.pdf "
             u"https://raw.githubusercontent.com/mlresearch/v$1/main/assets/$2/$2.pdf"},
    LinkRule{u"jmlr.org", u"/proceedings/papers/v#/*.html", u"", LandingPage,
             u"https://proceedings.mlr.press/v$1/$2.pdf https://proceedings.mlr.press/v$1/$2/$2.pdf"},
    LinkRule{u"jmlr.org", u"/proceedings/papers/v#/**.pdf", u"", Pdf, u"https://proceedings.mlr.press/v$1/$2.pdf"},
    LinkRule{u"jmlr.org", u"/papers/v#/*.html", u"", LandingPage, u"https://www.jmlr.org/papers/volume$1/$2/$2.pdf"},
    LinkRule{u"openaccess.thecvf.com cv-foundation.org", u"/content**/html/*.html", u"", LandingPage,
             u"https://openaccess.thecvf.com/content$1/papers/$2.pdf"},
    LinkRule{u"cv-foundation.org", u"/openaccess/content**/html/*.html", u"", LandingPage,
             u"https://www.cv-foundation.org/openaccess/content$1/papers/$2.pdf"},
    LinkRule{u"ecva.net", u"/papers/*/*/html/*", u"", LandingPage, u""},
    LinkRule{u"ijcai.org", u"/proceedings/#/#", u"", LandingPage, u"https://www.ijcai.org/proceedings/$1/$p2.pdf"},
    LinkRule{u"aaai.org", u"/ocs/index.php/*/*/paper/view/#/#", u"", LandingPage,
             u"https://www.aaai.org/ocs/index.php/$1/$2/paper/download/$3/$4"},
    LinkRule{u"roboticsproceedings.org", u"/*/*.html", u"", LandingPage, u"https://www.roboticsproceedings.org/$1/$2.pdf"},
    LinkRule{u"isca-speech.org isca-archive.org", u"/*/*.html", u"", LandingPage, u"https://www.isca-archive.org/$1/$2.pdf"},
    LinkRule{u"eprint.iacr.org", u"/#/#", u"", LandingPage, u"https://eprint.iacr.org/$1/$2.pdf"},
    LinkRule{u"drops.dagstuhl.de", u"/entities/document/%", u"", LandingPage, u""},
    LinkRule{u"ndss-symposium.org", u"/ndss-paper/*", u"", LandingPage, u""},
    LinkRule{u"dblp.org dblp.uni-trier.de", u"/rec/**", u"", LandingPage, u""},

    // Journals
    LinkRule{u"link.springer.com", u"/content/pdf/%.pdf", u"", Pdf, springerPdf},
    LinkRule{u"link.springer.com", u"/article/%", u"", LandingPage, springerPdf},
    LinkRule{u"link.springer.com", u"/chapter/%", u"", LandingPage, springerPdf},
    LinkRule{u"link.springer.com", u"/epdf/%", u"", LandingPage, springerPdf},
    LinkRule{u"link.springer.com", u"/book/%", u"", LandingPage, u""},
    LinkRule{u"link.springer.com", u"/%", u"", LandingPage, springerPdf},
    LinkRule{u"sciencedirect.com", u"/science/article/pii/*/pdfft", u"", Pdf, elsevierPdf},
    LinkRule{u"sciencedirect.com", u"/science/article/pii/*", u"", LandingPage, elsevierPdf},
    LinkRule{u"sciencedirect.com", u"/science/article/*/pii/*", u"", LandingPage,
             u"https://www.sciencedirect.com/science/article/pii/$2/pdfft?isDTMRedir=true&download=true"},
    LinkRule{u"linkinghub.elsevier.com", u"/retrieve/pii/*", u"", LandingPage, elsevierPdf},
    LinkRule{u"nature.com", u"/articles/*.pdf", u"", Pdf, u"https://www.nature.com/articles/$1.pdf"},
    LinkRule{u"nature.com", u"/articles/*.epdf", u"", LandingPage, u"https://www.nature.com/articles/$1.pdf"},
    LinkRule{u"nature.com", u"/articles/*", u"", LandingPage, u"https://www.nature.com/articles/$1.pdf"},
    LinkRule{bioHosts, u"/content/**.full.pdf~", u"", Pdf, u"https://$h/content/$1.full.pdf"},
    LinkRule{bioHosts, u"/content/10.*/**.full-text", u"", LandingPage, u"https://$h/content/10.$1/$2.full.pdf"},
    LinkRule{bioHosts, u"/content/10.*/**.full", u"", LandingPage, u"https://$h/content/10.$1/$2.full.pdf"},
    LinkRule{bioHosts, u"/content/10.*/**.abstract", u"", LandingPage, u"https://$h/content/10.$1/$2.full.pdf"},
    LinkRule{bioHosts, u"/content/10.*/**v#", u"", LandingPage, u"https://$h/content/10.$1/$2v$3.full.pdf"},
    LinkRule{bioHosts, u"/content/10.*/**", u"", LandingPage,
             u"https://$h/content/10.$1/$2v1.full.pdf https://$h/content/10.$1/$2.full.pdf"},
    LinkRule{bioHosts, u"/content/early/**", u"", LandingPage, u"https://$h/content/early/$1.full.pdf"},
    LinkRule{u"journals.plos.org", u"/*/article", u"id", LandingPage,
             u"https://journals.plos.org/$1/article/file?id=$q&type=printable"},
    LinkRule{u"journals.plos.org", u"/*/article/file", u"id", Pdf, u"$0"},
    LinkRule{u"frontiersin.org", u"/articles/%/full", u"", LandingPage, u"https://www.frontiersin.org/articles/$1/pdf"},
    LinkRule{u"frontiersin.org", u"/articles/%/pdf", u"", Pdf, u"$0"},
    LinkRule{u"mdpi.com", u"/*/*/*/*/pdf", u"", Pdf, u"$0"},
    LinkRule{u"mdpi.com", u"/#-*/*/*/*", u"", LandingPage, u"https://www.mdpi.com/$1-$2/$3/$4/$5/pdf"},
    LinkRule{u"journals.aps.org", u"/*/abstract/%", u"", LandingPage, u"https://journals.aps.org/$1/pdf/$2"},
    LinkRule{u"journals.aps.org", u"/*/pdf/%", u"", Pdf, u"$0"},
    LinkRule{u"iopscience.iop.org", u"/article/%/pdf", u"", Pdf, u"$0"},
    LinkRule{u"iopscience.iop.org", u"/article/%/meta", u"", LandingPage, u"https://iopscience.iop.org/article/$1/pdf"},
    LinkRule{u"iopscience.iop.org", u"/article/%", u"", LandingPage, u"https://iopscience.iop.org/article/$1/pdf"},
    LinkRule{u"onlinelibrary.wiley.com .onlinelibrary.wiley.com", u"/doi/*/%", u"", LandingPage, u"https://$h/doi/pdfdirect/$2"},
    LinkRule{u"onlinelibrary.wiley.com .onlinelibrary.wiley.com", u"/doi/%", u"", LandingPage, u"https://$h/doi/pdfdirect/$1"},
    LinkRule{u"science.sciencemag.org", u"/content/**.full.pdf", u"", Pdf, u"$0"},
    LinkRule{u"science.sciencemag.org", u"/content/**", u"", LandingPage, u""},
    LinkRule{u"ncbi.nlm.nih.gov", u"/pmc/articles/*/pdf/**", u"", Pdf, u"$0"},
    LinkRule{u"ncbi.nlm.nih.gov", u"/pmc/articles/*", u"", LandingPage, u"https://pmc.ncbi.nlm.nih.gov/articles/$1/pdf/"},
    LinkRule{u"pmc.ncbi.nlm.nih.gov", u"/articles/*", u"", LandingPage, u"https://pmc.ncbi.nlm.nih.gov/articles/$1/pdf/"},
    LinkRule{u"ncbi.nlm.nih.gov", u"/pubmed/#", u"", LandingPage, u""},
    LinkRule{u"pubmed.ncbi.nlm.nih.gov", u"/#", u"", LandingPage, u""},
    LinkRule{u"ebooks.iospress.nl", u"/**", u"", LandingPage, u""},

    // Archives
    LinkRule{halHosts, u"/*-#~/document", u"", Pdf, u"https://$h/$1-$2$3/document"},
    LinkRule{halHosts, u"/*-#~", u"", LandingPage, u"https://$h/$1-$2$3/document"},
    LinkRule{u"semanticscholar.org", u"/paper/**", u"", LandingPage, u""},
    LinkRule{u"semanticscholar.org", u"/reader/*", u"", LandingPage, u""},
    LinkRule{u"api.semanticscholar.org", u"/corpusid:#", u"", LandingPage, u""},
    LinkRule{u"citeseerx.ist.psu.edu", u"/viewdoc/download", u"doi", Pdf, u"$0"},
    LinkRule{u"citeseerx.ist.psu.edu", u"/viewdoc/summary", u"doi", LandingPage,
             u"https://citeseerx.ist.psu.edu/viewdoc/download?doi=$q&rep=rep1&type=pdf"},
    LinkRule{u"researchgate.net", u"/publication/*", u"", LandingPage, u""},
    LinkRule{u"paperswithcode.com", u"/paper/*", u"", LandingPage, u""},
    LinkRule{u"papers.ssrn.com ssrn.com", u"", u"abstract_id", LandingPage, u""},
    LinkRule{u"osf.io", u"/preprints/*/*", u"", LandingPage, u"https://osf.io/download/$2"},
    LinkRule{u"zenodo.org", u"/record/#", u"", LandingPage, u""},
    LinkRule{u"zenodo.org", u"/records/#", u"", LandingPage, u""},
    LinkRule{u"ui.adsabs.harvard.edu", u"/abs/*", u"", LandingPage, u""},
    LinkRule{u"inspirehep.net", u"/literature/#", u"", LandingPage, u""},
    LinkRule{u"research.google research.google.com ai.google", u"/pubs/*", u"", LandingPage, u""},
    LinkRule{u"microsoft.com", u"/en-us/research/publication/*", u"", LandingPage, u""},
    LinkRule{u"research.nvidia.com", u"/publication/*", u"", LandingPage, u""},
    LinkRule{u"dropbox.com", u"/s/*/*.pdf", u"", Pdf, u"https://www.dropbox.com/s/$1/$2.pdf?dl=1"},
    LinkRule{u"drive.google.com", u"/file/d/*/*", u"", Page, u"https://drive.google.com/uc?export=download&id=$1"},

    // Files in repositories
    LinkRule{u"github.com gitee.com", u"/*/*/blob/**.pdf", u"", RepositoryFile, u"https://$h/$1/$2/raw/$3.pdf"},
    LinkRule{u"github.com gitee.com", u"/*/*/raw/**.pdf", u"", RepositoryFile, u"https://$h/$1/$2/raw/$3.pdf"},
    LinkRule{u"github.com gitee.com", u"/*/*/blob/**", u"", RepositoryFile, u""},
    LinkRule{u"raw.githubusercontent.com", u"/**.pdf", u"", RepositoryFile, u"$0"},
    LinkRule{u"raw.githubusercontent.com", u"/**", u"", RepositoryFile, u""},
    LinkRule{u"gitlab.com .gitlab.com gitlab.inria.fr", u"/**/-/blob/**.pdf", u"", RepositoryFile, u"https://$h/$1/-/raw/$2.pdf"},
    LinkRule{u"gitlab.com .gitlab.com gitlab.inria.fr", u"/**/blob/**.pdf", u"", RepositoryFile, u"https://$h/$1/raw/$2.pdf"},
    LinkRule{u"gitlab.com .gitlab.com gitlab.inria.fr", u"/**/blob/**", u"", RepositoryFile, u""},
    LinkRule{u"bitbucket.org", u"/*/*/src/**.pdf", u"", RepositoryFile, u"https://$h/$1/$2/raw/$3.pdf"},
    LinkRule{u"codeberg.org", u"/*/*/src/branch/**.pdf", u"", RepositoryFile, u"https://$h/$1/$2/raw/branch/$3.pdf"},
    LinkRule{u"huggingface.co hf.co", u"/**/blob/**.pdf", u"", RepositoryFile, u"https://$h/$1/resolve/$2.pdf"},

    // Beside papers
    LinkRule{u"github.com gitlab.com gitee.com codeberg.org bitbucket.org", u"/*/*/issues/#", u"", Note, u""},
    LinkRule{u"github.com", u"/*/*/discussions/#", u"", Note, u""},
    LinkRule{u"github.com", u"/*/*/wiki~", u"", Note, u""},
    LinkRule{u"github.com", u"/*/*/wiki/**", u"", Note, u""},
    LinkRule{u"gist.github.com", u"/**", u"", Note, u""},
    LinkRule{u"github.com gitlab.com gitee.com codeberg.org bitbucket.org", u"/*/*", u"", Code, u""},
    LinkRule{u"github.com gitlab.com gitee.com codeberg.org bitbucket.org", u"/*/**", u"", Code, u""},
    LinkRule{u"huggingface.co", u"/blog/**", u"", Page, u""},
    LinkRule{u"huggingface.co", u"/docs/**", u"", Page, u""},
    LinkRule{u"huggingface.co hf.co modelscope.cn", u"/*/**", u"", Code, u""},
    LinkRule{u"colab.research.google.com anonymous.4open.science kaggle.com replicate.com wandb.ai sourceforge.net pypi.org "
             u"crates.io npmjs.com code.google.com git.io nbviewer.jupyter.org nbviewer.org",
             u"/**", u"", Code, u""},
    LinkRule{u"youtube.com youtube-nocookie.com m.youtube.com", u"", u"v", Video, u""},
    LinkRule{u"youtube.com", u"/embed/*", u"", Video, u""},
    LinkRule{u"youtube.com", u"/playlist", u"list", Video, u""},
    LinkRule{u"youtu.be vimeo.com slideslive.com videolectures.net crossminds.ai b23.tv", u"/**", u"", Video, u""},
    LinkRule{u"bilibili.com", u"/video/**", u"", Video, u""},
    LinkRule{u"slideshare.net speakerdeck.com", u"/*/*", u"", Slides, u""},
    LinkRule{u"docs.google.com", u"/presentation/**", u"", Slides, u""},

    // On any host
    LinkRule{u"", u"/doi/pdf/%", u"", Pdf, u"$0"},
    LinkRule{u"", u"/doi/pdfdirect/%", u"", Pdf, u"$0"},
    LinkRule{u"", u"/doi/pdfplus/%", u"", Pdf, u"$0"},
    LinkRule{u"", u"/doi/*/%", u"", LandingPage, u"https://$h/doi/pdf/$2"},
    LinkRule{u"", u"/doi/%", u"", LandingPage, u"https://$h/doi/pdf/$1"},
    LinkRule{u"", u"/**.pdf", u"", Pdf, u"$0"},
    LinkRule{u"", u"/**.pptx", u"", Slides, u""},
    LinkRule{u"", u"/**.ppt", u"", Slides, u""},
    LinkRule{u"", u"/**.odp", u"", Slides, u""},
    LinkRule{u"", u"/**.mp4", u"", Video, u""},
    LinkRule{u"", u"/**.webm", u"", Video, u""},
    LinkRule{u"", u"/**/article/view/#/#", u"", LandingPage, u"https://$h/$1/article/download/$2/$3"},
    LinkRule{u"", u"/**/article/view/#", u"", LandingPage, u""},
    LinkRule{u"", u"/**/article/download/#/#", u"", Pdf, u"$0"},
};

} // namespace

std::span<const LinkRule> linkRules()
{
    return rules;
}

} // namespace cabinet
