pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Text in short sections: one with a picture takes the full width, the others stand two in a row.
PageView {
    id: article

    readonly property var rows: arranged(page.sections, roomy)

    function arranged(sections: var, paired: bool): var {
        const rows = [];
        let partner = null;
        for (const [at, section] of sections.entries()) {
            const numbered = {
                "number": at + 1,
                "section": section
            };
            const alone = !paired || section.picture.file !== "";
            if (partner && !alone) {
                partner.push(numbered);
                partner = null;
            } else {
                rows.push([numbered]);
                partner = alone ? null : rows[rows.length - 1];
            }
        }
        return rows;
    }

    ScrollArea {
        id: area

        height: article.height
        width: article.width

        PageTitle {
            page: article.page
            width: area.inner
        }
        Repeater {
            model: article.rows

            EqualHeightRow {
                id: line

                required property var modelData

                count: modelData.length
                width: area.inner

                Repeater {
                    model: line.modelData

                    SectionCard {
                        required property var modelData

                        beside: article.wide
                        height: line.tall
                        number: modelData.number
                        page: article
                        section: modelData.section
                        width: line.cell
                    }
                }
            }
        }
        SourceButton {
            ids: article.cited(article.page)
            room: area.inner - 4 * Theme.padding
            view: article
        }
    }
}
