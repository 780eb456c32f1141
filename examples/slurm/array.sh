#!/usr/bin/env bash
# A SLURM job array over a folder of NDJSON files: task n reads the n-th file. A task that was killed or
# preempted goes on where it stopped when it is queued again.
#
# usage: sbatch --array=1-$(ls articles/*.ndjson | wc -l) array.sh articles reports
#SBATCH --job-name=accordingto
#SBATCH --cpus-per-task=4
#SBATCH --mem=4G
#SBATCH --requeue
set -euo pipefail
input=$(find "$1" -name '*.ndjson' | LC_ALL=C sort | sed -n "${SLURM_ARRAY_TASK_ID:?runs as a SLURM array}p")
mkdir -p "$2"
exec "${ACCORDINGTO:-accordingto}" --ndjson-in --jobs "${SLURM_CPUS_PER_TASK:-1}" --allow-failures --progress none \
  --resume -o "$2/$(basename "$input")" "$input"
