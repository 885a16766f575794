package io.github.counterpoise.knime.inside;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnDomainCreator;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DataType;
import org.knime.core.data.RowKey;
import org.knime.core.data.collection.CollectionCellFactory;
import org.knime.core.data.collection.ListCell;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.data.image.png.PNGImageContent;
import org.knime.core.node.NodeSettingsWO;

/** Small tables with something odd: a column "x", and a column "class" of which "few" is rare. */
enum OddTable implements TestTable {
  /** All columns are numbers. */
  NO_CLASS {
    @Override
    DataColumnSpec labels() {
      return new DataColumnSpecCreator(CLASS, DoubleCell.TYPE).createSpec();
    }

    @Override
    DataCell label(int row) {
      return new DoubleCell(row % 2);
    }
  },

  /** The columns do not say which labels there are. */
  NO_DOMAIN {
    @Override
    DataColumnSpec labels() {
      return new DataColumnSpecCreator(CLASS, StringCell.TYPE).createSpec();
    }
  },

  /** Three rows have no class. */
  MISSING_CLASSES {
    @Override
    DataCell label(int row) {
      return row % 20 == 7 ? DataType.getMissingCell() : super.label(row);
    }
  },

  /** No row has a class. */
  NO_CLASSES {
    @Override
    DataCell label(int row) {
      return DataType.getMissingCell();
    }
  },

  /** There are no rows. */
  EMPTY {
    @Override
    public int rows() {
      return 0;
    }
  },

  /** All rows are of one class, though the columns speak of two. */
  ONE_CLASS {
    @Override
    DataCell label(int row) {
      return new StringCell("many");
    }
  },

  /** Keys of the input look like those of new rows. */
  KEYS_OF_NEW_ROWS {
    @Override
    String key(int row) {
      return "Synthetic_" + (row + 1);
    }
  },

  /** Lists, one of which is longer. */
  UNEQUAL_LISTS {
    @Override
    DataType type() {
      return ListCell.getCollectionType(DoubleCell.TYPE);
    }

    @Override
    DataCell cell(int row) {
      return CollectionCellFactory.createListCell(
          IntStream.range(0, row == 11 ? 4 : 3).mapToObj(i -> number(row + i)).toList());
    }
  },

  /** Images, one of which is missing. */
  MISSING_IMAGE {
    @Override
    DataType type() {
      return PNGImageContent.TYPE;
    }

    @Override
    DataCell cell(int row) {
      return row == 11 ? DataType.getMissingCell() : image(noise(row, 4));
    }
  },

  /** Names of image files. */
  FILES {
    @Override
    DataType type() {
      return StringCell.TYPE;
    }

    @Override
    DataCell cell(int row) {
      return new StringCell(file(row));
    }
  },

  /** Images so large that KNIME keeps each in a file of its own. */
  LARGE_IMAGES {
    @Override
    DataType type() {
      return PNGImageContent.TYPE;
    }

    @Override
    DataCell cell(int row) {
      return image(noise(row, 240));
    }

    @Override
    public int rows() {
      return 25;
    }
  },

  /** Small images, those of the rare class dark and the others light. */
  SMALL_IMAGES {
    @Override
    DataType type() {
      return PNGImageContent.TYPE;
    }

    @Override
    DataCell cell(int row) {
      return image(greys(new Random(row), 8, row % EVERY == 0 ? 0 : 160, 96));
    }
  },

  /** Another column of text comes after the class. */
  LATER_TEXT {
    @Override
    public DataTableSpec spec() {
      DataColumnSpec more = new DataColumnSpecCreator("zone", StringCell.TYPE).createSpec();
      return new DataTableSpec(column(), labels(), more);
    }

    @Override
    public DataRow row(int row) {
      DataCell zone = new StringCell(row % 3 == 0 ? "north" : "south");
      return new DefaultRow(new RowKey(key(row)), cell(row), label(row), zone);
    }
  },

  /** The only column of text has another name. */
  OTHER_CLASS {
    @Override
    DataColumnSpec labels() {
      return new DataColumnSpecCreator("zone", StringCell.TYPE).createSpec();
    }
  },

  /** Text that has a new value in every row. */
  IDENTIFIERS {
    @Override
    DataType type() {
      return StringCell.TYPE;
    }

    @Override
    DataCell cell(int row) {
      return new StringCell("note " + row);
    }
  },

  /** A column of a type from which no rows can be made. */
  UNSUPPORTED {
    @Override
    public DataTableSpec spec() {
      DataColumnSpec more =
          new DataColumnSpecCreator("set", ListCell.getCollectionType(StringCell.TYPE))
              .createSpec();
      return new DataTableSpec(column(), more, labels());
    }

    @Override
    public DataRow row(int row) {
      DataCell words = CollectionCellFactory.createListCell(List.of(new StringCell("a")));
      return new DefaultRow(new RowKey(key(row)), cell(row), words, label(row));
    }
  };

  static final String CLASS = "class";

  private static final int EVERY = 5;

  @Override
  public DataTableSpec spec() {
    return new DataTableSpec(column(), labels());
  }

  @Override
  public int rows() {
    return 60;
  }

  @Override
  public DataRow row(int row) {
    return new DefaultRow(new RowKey(key(row)), cell(row), label(row));
  }

  @Override
  public void save(NodeSettingsWO settings) {
    settings.addString(TableNodeModel.ODD, name());
  }

  /** Returns the table of a name. */
  static OddTable of(String name) {
    return Arrays.stream(values()).filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }

  /** Returns the name of the image file of a row. */
  static String file(int row) {
    return "image" + row + ".png";
  }

  String key(int row) {
    return "Row" + row;
  }

  DataType type() {
    return DoubleCell.TYPE;
  }

  DataCell cell(int row) {
    return number(row);
  }

  DataCell label(int row) {
    return new StringCell(row % EVERY == 0 ? "few" : "many");
  }

  DataColumnSpec column() {
    return new DataColumnSpecCreator("x", type()).createSpec();
  }

  DataColumnSpec labels() {
    DataColumnSpecCreator creator = new DataColumnSpecCreator(CLASS, StringCell.TYPE);
    DataCell[] labels = {new StringCell("many"), new StringCell("few")};
    creator.setDomain(new DataColumnDomainCreator(labels).createDomain());
    return creator.createSpec();
  }

  private static DataCell number(int row) {
    return new DoubleCell(Math.sin(row * 1.7));
  }

  private static DataCell image(byte[] png) {
    return new PNGImageContent(png).toImageCell();
  }

  /** Returns a grey image that cannot be packed into much less than a byte per pixel. */
  static byte[] noise(int row, int side) {
    return greys(new Random(row), side, 0, 256);
  }

  private static byte[] greys(Random random, int side, int lowest, int greys) {
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
    for (int i = 0; i < side * side; i++) {
      image.getRaster().setSample(i % side, i / side, 0, lowest + random.nextInt(greys));
    }
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
      ImageIO.write(image, "png", bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
