package io.github.counterpoise.seismoflow;

import io.github.counterpoise.encode.RowCodec;
import io.github.counterpoise.latent.LatentClass;
import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Table;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * Rows of codes drawn around the mean of a class: plain sampling with a temperature.
 *
 * @param table all training rows
 * @param codec turns rows into what the flow takes
 * @param network decodes
 * @param fixed pixels that never vary
 */
record FreeRows(Table table, RowCodec codec, FlowNetwork network, Fixed fixed) {

  private static final int CHUNK = 256;

  Synthetic make(LatentClass from, int count, double temperature, Run run) {
    UniformRandomProvider random = run.stream("codes");
    ZigguratSampler.NormalizedGaussian gauss = ZigguratSampler.NormalizedGaussian.of(random);
    float[][] ends = meanAndDeviation(from.codes());
    Table.Builder made = new Table.Builder(table.schema(), count);
    for (int start = 0; start < count; start += CHUNK) {
      run.monitor().checkCancelled();
      run.monitor().progress((double) start / count);
      float[][] codes = new float[Math.min(CHUNK, count - start)][ends[0].length];
      for (float[] code : codes) {
        for (int j = 0; j < code.length; j++) {
          code[j] = (float) (ends[0][j] + temperature * ends[1][j] * gauss.sample());
        }
      }
      float[][] rows = network.decode(codes);
      for (int i = 0; i < rows.length; i++) {
        codec.decode(fixed.apply(rows[i]), from.domain(), made, start + i);
        made.set(start + i, table.schema().classIndex(), from.rows().classIndex());
        made.weight(start + i, from.weight());
      }
    }
    run.monitor().progress(1);
    return new Synthetic(made.build(), Provenance.withoutParents(SeismoFlow.NAME, count));
  }

  private static float[][] meanAndDeviation(float[][] codes) {
    float[][] ends = new float[2][codes[0].length];
    for (int j = 0; j < ends[0].length; j++) {
      double mean = 0;
      for (float[] code : codes) {
        mean += (double) code[j] / codes.length;
      }
      double variance = 0;
      for (float[] code : codes) {
        variance += (code[j] - mean) * (code[j] - mean) / codes.length;
      }
      ends[0][j] = (float) mean;
      ends[1][j] = (float) Math.sqrt(variance);
    }
    return ends;
  }
}
