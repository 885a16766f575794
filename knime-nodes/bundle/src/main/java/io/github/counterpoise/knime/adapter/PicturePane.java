package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.host.Sentences;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Insets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTabbedPane;
import javax.swing.JTextArea;
import javax.swing.ScrollPaneConstants;

/** Pictures in tabs, and behind them a tab with what the run had to say. */
public final class PicturePane extends JPanel {

  private static final long serialVersionUID = 1;

  /** Title of the tab of sentences. */
  static final String SAID = "What was taken";

  /** Makes an empty pane. */
  public PicturePane() {
    super(new BorderLayout());
    setPreferredSize(new Dimension(1080, 560));
    show(List.of(), List.of());
  }

  /**
   * Shows pictures and sentences in place of those shown before.
   *
   * @param pictures the pictures, in order
   * @param said the sentences, in order; a word stands for nothing at all
   */
  public void show(List<ViewPicture> pictures, List<String> said) {
    removeAll();
    if (pictures.isEmpty() && said.isEmpty()) {
      add(new JLabel("Execute the node to see its rows.", JLabel.CENTER), BorderLayout.CENTER);
    } else {
      Map<String, PictureGrid> tabs = new LinkedHashMap<>();
      for (ViewPicture picture : pictures) {
        tabs.computeIfAbsent(picture.tab(), tab -> new PictureGrid())
            .add(new PictureSheet(picture));
      }
      JTabbedPane pane = new JTabbedPane();
      tabs.forEach((title, tab) -> pane.addTab(title, scrolled(tab)));
      if (!said.isEmpty()) {
        pane.addTab(SAID, new JScrollPane(text(said)));
      }
      add(pane, BorderLayout.CENTER);
    }
    revalidate();
    repaint();
  }

  /** The bar is always there: where it came and went, the pictures would change their size. */
  private static JScrollPane scrolled(PictureGrid tab) {
    return new JScrollPane(
        tab,
        ScrollPaneConstants.VERTICAL_SCROLLBAR_ALWAYS,
        ScrollPaneConstants.HORIZONTAL_SCROLLBAR_AS_NEEDED);
  }

  private static JTextArea text(List<String> said) {
    JTextArea text = new JTextArea(Sentences.joined(said));
    text.setEditable(false);
    text.setLineWrap(true);
    text.setWrapStyleWord(true);
    text.setMargin(new Insets(8, 8, 8, 8));
    text.setCaretPosition(0);
    return text;
  }
}
