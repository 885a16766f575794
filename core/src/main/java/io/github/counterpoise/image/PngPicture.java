package io.github.counterpoise.image;

import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.PixelForm;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Images in the form in which Java's writer of PNG files keeps what they are. */
final class PngPicture {

  private static final int BLACK = 0xff000000;
  private static final int WHITE = -1;

  private PngPicture() {}

  /** Values go straight into the raster: setRGB would shift greys by their colour profile. */
  static BufferedImage of(PixelImage image) {
    PixelForm form = image.shape().form();
    if (form.depth() == 1) {
      return listed(image, List.of(BLACK, WHITE), true);
    } else if (form.hasPalette()) {
      return listed(image, form.palette(), false);
    }
    DataShape.Image shape = image.shape();
    BufferedImage picture = empty(shape);
    int[] samples = new int[image.values().length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = level(image.values()[i], form.most());
    }
    picture.getRaster().setPixels(0, 0, shape.width(), shape.height(), samples);
    return picture;
  }

  private static int level(float value, int most) {
    return Math.min(Math.max(Math.round(value), 0), most);
  }

  private static BufferedImage empty(DataShape.Image shape) {
    PixelForm form = shape.form();
    int colours = shape.channels() - (form.alpha() ? 1 : 0);
    if (form.equals(PixelForm.PLAIN)) {
      int type = colours == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB;
      return new BufferedImage(shape.width(), shape.height(), type);
    }
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(colours == 1 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB),
            form.alpha(),
            false,
            form.alpha() ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
            form.depth() == Byte.SIZE ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT);
    WritableRaster raster = model.createCompatibleWritableRaster(shape.width(), shape.height());
    return new BufferedImage(model, raster, false, null);
  }

  private static BufferedImage listed(PixelImage image, List<Integer> colours, boolean ink) {
    DataShape.Image shape = image.shape();
    int bits = bits(colours.size());
    int[] argb = colours.stream().mapToInt(Integer::intValue).toArray();
    boolean alpha = colours.stream().anyMatch(colour -> Argb.alpha(colour) < Argb.MOST);
    IndexColorModel model =
        new IndexColorModel(bits, argb.length, argb, 0, alpha, -1, DataBuffer.TYPE_BYTE);
    int type = bits < Byte.SIZE ? BufferedImage.TYPE_BYTE_BINARY : BufferedImage.TYPE_BYTE_INDEXED;
    BufferedImage picture = new BufferedImage(shape.width(), shape.height(), type, model);
    Map<Integer, Integer> nearest = new HashMap<>();
    int[] indices = new int[shape.height() * shape.width()];
    for (int i = 0; i < indices.length; i++) {
      indices[i] =
          ink
              ? level(image.values()[i], 1)
              : nearest.computeIfAbsent(
                  Argb.of(shape, image.values(), i), colour -> nearest(colour, argb));
    }
    picture.getRaster().setPixels(0, 0, shape.width(), shape.height(), indices);
    return picture;
  }

  private static int bits(int colours) {
    int bits = 1;
    while (1 << bits < colours) {
      bits *= 2;
    }
    return bits;
  }

  private static int nearest(int colour, int[] palette) {
    int best = 0;
    for (int i = 1; i < palette.length; i++) {
      best = distance(colour, palette[i]) < distance(colour, palette[best]) ? i : best;
    }
    return best;
  }

  /** Squared distance, in which colours count by their opacity. */
  private static double distance(int a, int b) {
    double alpha = Argb.alpha(a) - Argb.alpha(b);
    double sum = alpha * alpha;
    for (int c = 0; c < 3; c++) {
      double difference =
          (Argb.colour(a, c) * Argb.alpha(a) - Argb.colour(b, c) * Argb.alpha(b))
              / (double) Argb.MOST;
      sum += difference * difference;
    }
    return sum;
  }
}
