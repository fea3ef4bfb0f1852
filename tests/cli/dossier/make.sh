# make.sh: package/ with a draft that cites 24 regulations, library/ with their texts.
mkdir -p package library
numbers="一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 二十一 二十二 二十三 二十四"
draft=package/临江市示范条例（草案）.txt
printf '临江市示范条例（草案）\n\n' > "$draft"
for number in $numbers; do
  title=临江省第$number号管理条例
  printf '%s\n\n（2019年3月1日临江省人民代表大会常务委员会通过）\n\n第一条　为了规范管理，制定本条例。\n\n' "$title" > library/$title.txt
  printf '第二条　经营者应当在十日内报告%s号事项。\n\n第三条　主管部门应当公开目录。\n\n第四条　本条例自2019年5月1日起施行。\n' "$number" >> library/$title.txt
  printf '第%s条　经营者依照《%s》第二条的规定报告。\n\n' "$number" "$title" >> "$draft"
done
