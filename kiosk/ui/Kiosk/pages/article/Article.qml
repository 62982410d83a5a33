pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// Text in short sections: one with a picture has the full width, of the others two are in a row.
PageView {
    id: article

    readonly property var rows: inRows(page.sections, roomy)

    function inRows(sections: var, paired: bool): var {
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

    pager: area

    Pager {
        id: area

        height: article.height
        width: article.width

        PageTitle {
            page: article.page
            titled: article.titled
            width: area.inner
        }
        Repeater {
            model: article.rows

            EqualHeightRow {
                id: row

                required property var modelData

                count: modelData.length
                width: area.inner

                Repeater {
                    model: row.modelData

                    SectionCard {
                        required property var modelData

                        sideBySide: article.wide
                        height: row.rowHeight
                        number: modelData.number
                        page: article
                        section: modelData.section
                        width: row.cellWidth
                    }
                }
            }
        }
        SourceButton {
            ids: article.cited(article.page)
            maxWidth: area.inner - 4 * Theme.padding
            view: article
        }
    }
}
