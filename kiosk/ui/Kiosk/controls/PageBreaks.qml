import QtQuick
import Kiosk

// Finds where a column that is taller than its view can be turned, so that no line, picture or button is ever cut:
// between cards; within a card that no view can hold, between its parts; within a long text, between its lines.
QtObject {
    // What of the column is seen at once, one view after the other: each from `start` to `end`, in pixels from its top.
    function views(column: Item, height: real): var {
        const blocks = merged(blocksOf(column, 0));
        const found = [];
        let start = 0;
        let at = 0;
        while (at < blocks.length && height > 0) {
            let next = at;
            while (next < blocks.length && blocks[next].bottom - start <= height + 1)
                ++next;
            while (next < blocks.length && next - 1 > at && blocks[next - 1].leads)
                --next;
            const view = next < blocks.length ? cutView(blocks, at, next, start, height) : {
                "end": blocks[next - 1].bottom
            };
            found.push({
                "start": start,
                "end": view.end
            });
            start = view.next;
            at = next;
        }
        return found.length > 0 ? found : [
            {
                "start": 0,
                "end": Math.max(height, 0)
            }
        ];
    }

    // Where a view ends and the next one begins, if the block `next` does not fit in it: before that block, or in it if
    // no view could hold it and there is room for a part of it.
    function cutView(blocks: var, at: int, next: int, start: real, height: real): var {
        const block = blocks[next];
        const whole = next > at;
        // A card that fits is cut too, between its parts, where else the view would be half empty.
        const room = start + height - block.top;
        const isSplit = !whole || (block.bottom - block.top > height ? room > 0.3 * height : room > 0.38 * height);
        const cut = isSplit ? cutWithin(block, start, height) : null;
        if (cut)
            return cut;
        return whole ? {
            "end": blocks[next - 1].bottom,
            "next": block.top
        } : {
            "end": start + height,
            "next": start + height
        };
    }

    function cutWithin(block: var, start: real, height: real): var {
        for (const lines of [false, true]) {
            const parts = merged(block.items.reduce((found, part) => found.concat(partsOf(part.item, part.top, height, lines)), []));
            const first = parts.findIndex(part => part.top >= start - 1);
            if (first < 0)
                continue;
            let next = first;
            while (next < parts.length && parts[next].bottom - start <= height + 1)
                ++next;
            while (next - 1 > first && parts[next - 1].leads)
                --next;
            // Of a block below another not the heading alone.
            if (parts[next - 1]?.leads && block.top > start + 1)
                return null;
            if (next > first && next < parts.length && (lines || parts[next - 1].bottom - start > 0.6 * height)) {
                const gap = Math.max(0, parts[next].top - parts[next - 1].bottom);
                const spare = Math.max(0, height - (parts[next].bottom - parts[next].top));
                return {
                    "end": parts[next - 1].bottom + Math.min(gap / 2, Theme.spacingSmall),
                    // No more space above than leaves the view high enough for the part.
                    "next": parts[next].top - Math.min(gap / 2, Theme.spacingMedium, spare)
                };
            }
        }
        return null;
    }

    // Cards, and all that is in none. What only lays them out is none itself.
    function blocksOf(layout: Item, top: real): var {
        return seen(layout).reduce((found, child) => found.concat(lays(child) ? blocksOf(child, top + child.y) : [block(child, top + child.y)]), []);
    }

    function lays(item: Item): bool {
        return item instanceof Column || item instanceof Grid || item instanceof Flow || item instanceof Row;
    }

    // What must stay whole: pictures, buttons, paragraphs or, if asked for, their lines; a tap anywhere on a paragraph with
    // marked words explains them, so that it is a button too.
    function partsOf(item: Item, top: real, height: real, lines: bool): var {
        if (item instanceof Text)
            return item.height > height || lines && !(item as Paragraph)?.marked ? linesOf(item as Text, top) : [block(item, top)];
        const inner = item instanceof TapArea ? [] : seen(item);
        if (inner.length === 0)
            return item.height < height ? [block(item, top)] : [];
        return inner.reduce((found, child) => found.concat(partsOf(child, top + child.y, height, lines)), []);
    }

    function linesOf(text: Text, top: real): var {
        const lineHeight = text.contentHeight / text.lineCount;
        return Array.from({
            "length": text.lineCount
        }, (_, line) => ({
                    "top": top + text.topPadding + line * lineHeight,
                    "bottom": top + Math.min(text.height, text.topPadding + (line + 1) * lineHeight),
                    "items": [],
                    "leads": false,
                    "besides": false
                }));
    }

    // A heading `leads`, also with a button or an icon beside it: it is not left alone at the end of a view.
    function block(item: Item, top: real): var {
        return {
            "items": [
                {
                    "item": item,
                    "top": top
                }
            ],
            "top": top,
            "bottom": top + item.height,
            "leads": item instanceof Heading,
            "besides": item instanceof TapArea || item instanceof Icon
        };
    }

    // Parts in order from the top; those side by side as one.
    function merged(parts: var): var {
        const found = [];
        for (const part of parts.sort((a, b) => a.top - b.top || a.bottom - b.bottom)) {
            const last = found[found.length - 1];
            if (last && part.top < last.bottom - 1) {
                last.bottom = Math.max(last.bottom, part.bottom);
                last.leads = last.leads ? part.leads || part.besides : last.besides && part.leads;
                last.besides = last.besides && part.besides;
                last.items = last.items.concat(part.items);
            } else {
                found.push(part);
            }
        }
        return found;
    }

    function seen(item: Item): var {
        return Array.from(item.children).filter(child => child.visible && child.height > 0 && child.width > 0);
    }
}
