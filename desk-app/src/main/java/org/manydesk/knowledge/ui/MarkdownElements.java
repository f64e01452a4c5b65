package org.manydesk.knowledge.ui;

import com.vaadin.flow.dom.Element;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** Makes elements of what Markdown says. Links lead to the web, to an address or to a telephone; all other ones are text. */
class MarkdownElements extends AbstractVisitor {
    private static final Pattern LEADS_SOMEWHERE = Pattern.compile("(?i)(https?://|mailto:|tel:).+");
    private static final int SMALLEST_HEADING = 6;

    /** What is nested deeper than anybody writes is left out, so that no text costs the server its stack. */
    private static final int DEEPEST = 100;

    private Element at;
    private int depth;

    MarkdownElements(Element within) {
        at = within;
    }

    private Element within(String tag, Node node) {
        var outer = at;
        var made = new Element(tag);
        outer.appendChild(made);
        at = made;
        visitChildren(node);
        at = outer;
        return made;
    }

    @Override
    protected void visitChildren(Node node) {
        if (depth >= DEEPEST) return;
        depth++;
        super.visitChildren(node);
        depth--;
    }

    private void text(String words) {
        at.appendChild(Element.createText(words));
    }

    @Override
    public void visit(Text words) {
        text(words.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak end) {
        text(" ");
    }

    @Override
    public void visit(HardLineBreak end) {
        within("br", end);
    }

    /** The page has the first heading. */
    @Override
    public void visit(Heading heading) {
        within("h" + Math.min(SMALLEST_HEADING, heading.getLevel() + 1), heading);
    }

    @Override
    public void visit(Paragraph paragraph) {
        var isTight = paragraph.getParent() instanceof ListItem item
                && item.getParent() instanceof ListBlock list
                && list.isTight();
        if (isTight) visitChildren(paragraph);
        else within("p", paragraph);
    }

    @Override
    public void visit(BlockQuote quote) {
        within("blockquote", quote);
    }

    @Override
    public void visit(BulletList list) {
        within("ul", list);
    }

    @Override
    public void visit(OrderedList list) {
        var first = list.getMarkerStartNumber();
        var made = within("ol", list);
        if (first != null && first != 1) made.setAttribute("start", first.toString());
    }

    @Override
    public void visit(ListItem item) {
        within("li", item);
    }

    @Override
    public void visit(Emphasis words) {
        within("em", words);
    }

    @Override
    public void visit(StrongEmphasis words) {
        within("strong", words);
    }

    @Override
    public void visit(ThematicBreak line) {
        within("hr", line);
    }

    @Override
    public void visit(Code code) {
        within("code", code).appendChild(Element.createText(code.getLiteral()));
    }

    @Override
    public void visit(FencedCodeBlock code) {
        block(code.getLiteral(), code);
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        block(code.getLiteral(), code);
    }

    private void block(String words, Node node) {
        var code = new Element("code");
        code.appendChild(Element.createText(words));
        within("pre", node).appendChild(code);
    }

    @Override
    public void visit(HtmlBlock markup) {
        within("p", markup).appendChild(Element.createText(markup.getLiteral()));
    }

    @Override
    public void visit(HtmlInline markup) {
        text(markup.getLiteral());
    }

    @Override
    public void visit(Link link) {
        if (!LEADS_SOMEWHERE.matcher(link.getDestination()).matches()) {
            visitChildren(link);
            return;
        }
        within("a", link)
                .setAttribute("href", link.getDestination())
                .setAttribute("target", "_blank")
                .setAttribute("rel", "noopener noreferrer nofollow");
    }

    /** Pictures from elsewhere would tell who reads; their words stay. */
    @Override
    public void visit(Image picture) {
        visitChildren(picture);
    }

    @Override
    public void visit(CustomBlock block) {
        if (!(block instanceof TableBlock)) return;
        var outer = at;
        at = new Element("div");
        at.setAttribute("class", "md-article-table");
        outer.appendChild(at);
        within("table", block);
        at = outer;
    }

    @Override
    public void visit(CustomNode node) {
        switch (node) {
            case TableHead head -> within("thead", head);
            case TableBody body -> within("tbody", body);
            case TableRow row -> within("tr", row);
            case TableCell cell -> within(cell.isHeader() ? "th" : "td", cell);
            default -> visitChildren(node);
        }
    }
}
